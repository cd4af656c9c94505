from airflow_stub import Param  # noqa: F401
