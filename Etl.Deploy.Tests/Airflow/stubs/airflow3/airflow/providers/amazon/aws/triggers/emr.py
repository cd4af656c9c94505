from airflow_stub import EmrAddStepsTrigger  # noqa: F401
