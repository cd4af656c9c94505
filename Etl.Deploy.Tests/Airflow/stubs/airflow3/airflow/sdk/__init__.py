from airflow_stub import DAG, Param, task  # noqa: F401
