from airflow_stub import EmrAddStepsOperator, EmrServerlessStartJobOperator  # noqa: F401
