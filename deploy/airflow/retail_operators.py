"""The provider's operators, made right for runs that are tried again or cleared: no job runs twice at once, no failure stays silent."""
from __future__ import annotations

import hashlib
import re

try:
    from airflow.sdk.exceptions import AirflowFailException
except ImportError:  # Airflow 2
    from airflow.exceptions import AirflowFailException

try:
    from airflow.providers.amazon.aws.hooks.emr import EmrHook
    from airflow.providers.amazon.aws.operators.emr import EmrAddStepsOperator, EmrServerlessStartJobOperator
    from airflow.providers.amazon.aws.operators.sns import SnsPublishOperator
    from airflow.providers.amazon.aws.triggers.emr import EmrAddStepsTrigger
except ImportError as error:
    raise ImportError(f"retail_daily needs Airflow's provider of AWS: pip install 'apache-airflow-providers-amazon[aiobotocore]>=9' ({error}).") from error

ENDED = {"SUCCESS", "FAILED", "CANCELLED"}


def token(run_id: str, attempt: int) -> str:
    """At most 64 letters, digits and . _ -, which is what EMR Serverless takes; run ids may be longer and have colons."""
    name = re.sub("[^A-Za-z0-9._-]", "-", run_id)
    if name != run_id or len(name) > 56:
        name = f"{name[:39]}-{hashlib.sha256(run_id.encode()).hexdigest()[:16]}"
    return f"{name}-{attempt}"


class ServerlessJob(EmrServerlessStartJobOperator):
    """A job of EMR Serverless, found again by its client token.

    The provider makes a new token each time the file is parsed, so that every retry would start the job again. Here the token is the run and the number
    of jobs of this name that have ended: while one runs, asking again returns that very job; after one has ended, a retry starts the next.
    """

    template_fields = (*EmrServerlessStartJobOperator.template_fields, "client_request_token")

    def execute(self, context, event=None):
        self.client_request_token = token(self.client_request_token, sum(job["state"] in ENDED for job in self._jobs()))
        return super().execute(context, event)

    def execute_complete(self, context, event=None):
        # The provider fails with a KeyError, which says nothing, when the job has failed.
        if event is None or event.get("status") != "success":
            job = max(self._jobs(), key=lambda job: job["createdAt"], default={})
            raise RuntimeError(f"The job '{self.name}' is {job.get('state', 'unknown')}: {job.get('stateDetails') or event}. Its log is in the S3 folder of logs.")
        return event.get("job_details", event)["job_id"]  # older providers have no job_details

    def _jobs(self):
        emr = self.hook.conn
        try:
            pages = emr.get_paginator("list_job_runs").paginate(applicationId=self.application_id)
            return [job for page in pages for job in page["jobRuns"] if job.get("name") == self.name]
        except emr.exceptions.ResourceNotFoundException:
            return []  # starting the job says that the application is missing; simulators say it of one without jobs


class ClusterStep(EmrAddStepsOperator):
    """A step of a cluster. EMR knows no token against adding it twice, so one of the same name that has not ended is waited for instead."""

    def execute(self, context):
        active = [step["Id"] for step in self._steps() if step["Name"] == self.steps[0]["Name"]]
        if not active:
            return super().execute(context)

        self.log.info("Step %s is there already and has not ended: waiting for it.", active)
        if not self.deferrable:
            waiter = self._emr().get_waiter("step_complete")
            waiter.wait(ClusterId=self.job_flow_id, StepId=active[0], WaiterConfig={"Delay": self.waiter_delay, "MaxAttempts": self.waiter_max_attempts})
            return active
        self.defer(
            trigger=EmrAddStepsTrigger(
                job_flow_id=self.job_flow_id,
                step_ids=active,
                waiter_delay=self.waiter_delay,
                waiter_max_attempts=self.waiter_max_attempts,
                aws_conn_id=self.aws_conn_id,
            ),
            method_name="execute_complete",
        )

    def _steps(self):
        pages = self._emr().get_paginator("list_steps").paginate(ClusterId=self.job_flow_id, StepStates=["PENDING", "RUNNING"])
        return [step for page in pages for step in page["Steps"]]

    def _emr(self):
        return EmrHook(aws_conn_id=self.aws_conn_id).conn  # not every provider 9 gives this operator a hook


class FailureAlert(SnsPublishOperator):
    """Publishes, then fails. A run is what its last tasks are, and this is the last one: had it succeeded, the run would be a success.

    Failed, it is also cleared together with the other failed tasks, so that the next failure is told, too.
    """

    def execute(self, context):
        super().execute(context)
        raise AirflowFailException("The run has failed, see its other tasks; the alert is published. This task fails so that the run does.")
