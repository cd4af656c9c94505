from airflow_stub import task  # noqa: F401
