"""One business date: run the job on EMR, look at its report, tell the catalogue of new weeks, alert when anything failed.

For Airflow 3 and 2.11. Runs are triggered, not scheduled: by the Lambda (run id retail_daily__<date>, conf {"business_date": "<date>"}), by the DAG
retail_backfill, or by hand. What differs between installations is in the variable retail_daily: see README.md beside this file.
"""
from __future__ import annotations

import importlib.util
import json
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

try:
    from airflow.sdk import DAG, Param, task
except ImportError:  # Airflow 2
    from airflow.decorators import task
    from airflow.models.dag import DAG
    from airflow.models.param import Param

# Airflow looks for modules in the dags folder, not in the folders below it.
HERE = Path(__file__).resolve().parent
if str(HERE) not in sys.path:
    sys.path.append(str(HERE))

from retail_operators import ClusterStep, FailureAlert, ServerlessJob  # noqa: E402


def contract(name: str):
    """A file beside this one. The requests to EMR are made of deploy/emr by scripts/generate-deploy."""
    return json.loads((HERE / name).read_text(encoding="utf-8"))


PARAMS = {name: Param(**schema) for name, schema in contract("retail_daily.params.json")["properties"].items()}
JOB = contract("retail_serverless_job.json")

# Without aiobotocore a deferred task fails after it has submitted the job; then the worker waits instead.
WAITING = {"deferrable": importlib.util.find_spec("aiobotocore") is not None, "waiter_delay": 60, "waiter_max_attempts": 180}

with DAG(
    dag_id="retail_daily",
    description="A business date of the retail star schema.",
    schedule=None,
    start_date=datetime(2000, 1, 1, tzinfo=timezone.utc),  # a run before it would succeed without doing anything
    catchup=False,
    max_active_runs=1,  # the lake takes one run at a time
    params=PARAMS,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=5), "retry_exponential_backoff": True},
    tags=["retail"],
    doc_md=__doc__,
) as dag:

    @task.branch
    def choose_engine(engine: str) -> str:
        names = {"serverless": "run_serverless_job", "step": "run_cluster_step"}
        if engine not in names:
            raise ValueError(f"The engine is '{engine}' instead of serverless or step. Correct the variable retail_daily.")
        return names[engine]

    serverless = ServerlessJob(
        task_id="run_serverless_job",
        application_id=JOB["applicationId"],
        execution_role_arn=JOB["executionRoleArn"],
        name=JOB["name"],
        client_request_token=JOB["clientToken"],
        job_driver=JOB["jobDriver"],
        configuration_overrides=JOB["configurationOverrides"],
        config={key: JOB[key] for key in ("executionTimeoutMinutes", "retryPolicy")},
        wait_for_completion=True,
        **WAITING,
    )

    step = ClusterStep(
        task_id="run_cluster_step",
        job_flow_id="{{ var.json.retail_daily.cluster }}",
        steps=contract("retail_step.json"),
        wait_for_completion=True,
        **WAITING,
    )

    @task(trigger_rule="none_failed_min_one_success", retries=0)
    def quality_gate(lake: str, date: str, limit: str) -> str:
        import retail_lake
        from airflow.providers.amazon.aws.hooks.base_aws import AwsBaseHook

        s3 = AwsBaseHook(client_type="s3").get_conn()
        return retail_lake.check(retail_lake.read_report(s3, lake, date), date, float(limit))

    @task
    def register_weeks(lake: str, database: str) -> dict:
        import retail_lake
        from airflow.providers.amazon.aws.hooks.base_aws import AwsBaseHook

        s3, glue = (AwsBaseHook(client_type=service).get_conn() for service in ("s3", "glue"))
        return retail_lake.register_weeks(s3, glue, lake, database)

    # A task and not a callback: its texts are templates, and whether it could publish can be seen.
    alert = FailureAlert(
        task_id="alert",
        trigger_rule="one_failed",
        target_arn="{{ var.json.retail_daily.topic }}",
        subject="retail_daily failed for {{ params.business_date }}",
        message="The run {{ run_id }} of the DAG retail_daily failed. Its tasks and their logs are in Airflow.\n\n"
        "What to do: docs/runbook.md, dag-failed. Clearing the failed tasks runs them again; a job that still runs is found again.",
    )

    chosen = choose_engine("{{ params.engine or var.json.retail_daily.engine }}")
    gate = quality_gate("{{ var.json.retail_daily.lake }}", "{{ params.business_date }}", "{{ params.quality_limit }}")
    weeks = register_weeks("{{ var.json.retail_daily.lake }}", "{{ var.json.retail_daily.database }}")

    chosen >> [serverless, step] >> gate >> weeks
    [chosen, serverless, step, gate, weeks] >> alert
