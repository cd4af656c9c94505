from airflow_stub import EmrHook  # noqa: F401
