from airflow_stub import AwsBaseHook  # noqa: F401
