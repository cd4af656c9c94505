"""The two ways to run the job on EMR, so that a task which is tried again, or whose run is cleared, never runs the job twice at once."""
from __future__ import annotations

import hashlib
import re

from airflow.providers.amazon.aws.operators.emr import EmrAddStepsOperator, EmrServerlessStartJobOperator
from airflow.providers.amazon.aws.triggers.emr import EmrAddStepsTrigger

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
        # The provider returns as if all were well, or fails with a KeyError, when the job has failed.
        if event is None or event.get("status") != "success":
            job = max(self._jobs(), key=lambda job: job["createdAt"], default={})
            raise RuntimeError(f"The job '{self.name}' is {job.get('state', 'unknown')}: {job.get('stateDetails') or event}. Its log is in the S3 folder of logs.")
        return event["job_id"]

    def _jobs(self):
        pages = self.hook.conn.get_paginator("list_job_runs").paginate(applicationId=self.application_id)
        return [job for page in pages for job in page["jobRuns"] if job.get("name") == self.name]


class ClusterStep(EmrAddStepsOperator):
    """A step of a cluster. EMR knows no token against adding it twice, so one of the same name that has not ended is waited for instead."""

    def execute(self, context):
        active = [step["Id"] for step in self._steps() if step["Name"] == self.steps[0]["Name"]]
        if not active:
            return super().execute(context)

        self.log.info("Step %s is there already and has not ended: waiting for it.", active)
        if not self.deferrable:
            waiter = self.hook.conn.get_waiter("step_complete")
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
        pages = self.hook.conn.get_paginator("list_steps").paginate(ClusterId=self.job_flow_id, StepStates=["PENDING", "RUNNING"])
        return [step for page in pages for step in page["Steps"]]
