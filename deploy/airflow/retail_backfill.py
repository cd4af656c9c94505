"""Runs retail_daily for every date from one to another, one after the other. A date that fails does not stop the others.

A date that ran before is run again. For Airflow 3 and 2.11.
"""
from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

try:
    from airflow.sdk import DAG, Param, task
except ImportError:  # Airflow 2
    from airflow.decorators import task
    from airflow.models.dag import DAG
    from airflow.models.param import Param

try:
    from airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator
except ImportError:  # Airflow 2 without the standard provider
    from airflow.operators.trigger_dagrun import TriggerDagRunOperator

MAXIMUM_DATES = 400

with DAG(
    dag_id="retail_backfill",
    description="Many business dates of the retail star schema, in order.",
    schedule=None,
    start_date=datetime(2000, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
    params={
        "from_date": Param(type="string", format="date", description="The first business date."),
        "to_date": Param(type="string", format="date", description="The last business date."),
    },
    default_args={"retries": 0},
    tags=["retail"],
    doc_md=__doc__,
) as dag:

    @task
    def dates(from_date: str, to_date: str) -> list[dict]:
        first, last = date.fromisoformat(from_date), date.fromisoformat(to_date)
        if not first <= last < first + timedelta(days=MAXIMUM_DATES):
            raise ValueError(f"'{from_date}' to '{to_date}' is not 1 to {MAXIMUM_DATES} dates in order.")
        days = [(first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1)]
        return [{"trigger_run_id": f"retail_daily__{day}", "conf": {"business_date": day}} for day in days]

    # One at a time, because the lake takes one run at a time.
    TriggerDagRunOperator.partial(
        task_id="run_date",
        trigger_dag_id="retail_daily",
        reset_dag_run=True,
        wait_for_completion=True,
        poke_interval=30,
        max_active_tis_per_dagrun=1,
    ).expand_kwargs(dates("{{ params.from_date }}", "{{ params.to_date }}"))
