from airflow_stub import TriggerDagRunOperator  # noqa: F401
