from airflow_stub import SnsPublishOperator  # noqa: F401
