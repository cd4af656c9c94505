from airflow_stub import AirflowFailException  # noqa: F401
