"""A small Airflow: enough of its DAGs, parameters, templates, trigger rules and deferral to run the files of deploy/airflow in a test.

It follows what the providers' source does where the DAGs depend on it. Clients are boto3's own, so that a simulator of AWS answers.
"""
from __future__ import annotations

import copy
import inspect
import logging

import boto3
import jinja2
import jsonschema

MISSING = object()
JINJA = jinja2.Environment(undefined=jinja2.StrictUndefined)


class AirflowFailException(Exception):
    pass


class TaskDeferred(BaseException):
    def __init__(self, trigger, method_name, timeout=None):
        super().__init__(method_name)
        self.trigger, self.method_name = trigger, method_name


class Param:
    def __init__(self, default=MISSING, description=None, **schema):
        self.default, self.description, self.schema = default, description, schema
        if default is not MISSING:
            self.resolve(default)

    def resolve(self, value):
        if value is MISSING:
            raise jsonschema.ValidationError("No value passed")
        jsonschema.validate(value, self.schema, format_checker=jsonschema.FormatChecker())
        return value


class DAG:
    current = None

    def __init__(self, dag_id, *, description=None, schedule=None, start_date=None, catchup=None, max_active_runs=None, params=None, default_args=None,
                 tags=None, doc_md=None):
        self.dag_id, self.schedule, self.start_date, self.params = dag_id, schedule, start_date, params or {}
        self.max_active_runs, self.default_args, self.tasks = max_active_runs, default_args or {}, {}

    def __enter__(self):
        DAG.current = self
        return self

    def __exit__(self, *_):
        DAG.current = None


class Node:
    """What >> takes."""

    def __rshift__(self, other):
        for node in other if isinstance(other, list) else [other]:
            node.operator.upstream.update(item.operator.task_id for item in [self])
        return other

    def __rrshift__(self, others):
        for node in others:
            node >> self
        return self


class BaseOperator(Node):
    template_fields = ()

    def __init__(self, *, task_id, trigger_rule="all_success", retries=None, retry_delay=None, max_active_tis_per_dagrun=None):
        dag = DAG.current
        self.task_id, self.trigger_rule, self.dag = task_id, trigger_rule, dag
        self.retries = dag.default_args.get("retries", 0) if retries is None else retries
        self.max_active_tis_per_dagrun, self.upstream, self.log = max_active_tis_per_dagrun, set(), logging.getLogger(task_id)
        assert task_id not in dag.tasks, f"two tasks are called {task_id}"
        dag.tasks[task_id] = self

    @property
    def operator(self):
        return self

    def render(self, context):
        for field in self.template_fields:
            setattr(self, field, render(getattr(self, field), context))

    def defer(self, *, trigger, method_name, timeout=None):
        raise TaskDeferred(trigger, method_name, timeout)

    @classmethod
    def partial(cls, **kwargs):
        return Partial(cls, kwargs)


class Partial:
    def __init__(self, cls, kwargs):
        self.cls, self.kwargs = cls, kwargs

    def expand_kwargs(self, source):
        operator = BaseOperator(task_id=self.kwargs["task_id"], max_active_tis_per_dagrun=self.kwargs["max_active_tis_per_dagrun"])
        operator.mapped, operator.kwargs = source.operator.task_id, self.kwargs
        source >> operator
        # The class itself says whether it knows the arguments.
        DAG.current, dag = DAG("check"), DAG.current
        self.cls(**self.kwargs, trigger_run_id="x", conf={})
        DAG.current = dag
        return operator


class PythonTask(BaseOperator):
    template_fields = ("arguments",)

    def __init__(self, function, arguments, kind, **kwargs):
        super().__init__(task_id=function.__name__, **kwargs)
        self.function, self.arguments, self.kind = function, arguments, kind

    def execute(self, context):
        return self.function(**self.arguments)


class TaskDecorator:
    def __init__(self, kind="python"):
        self.kind = kind

    def __call__(self, function=None, **kwargs):
        if function is None:
            return lambda real: self(real, **kwargs)

        def bind(*args, **named):
            return PythonTask(function, inspect.signature(function).bind(*args, **named).arguments, self.kind, **kwargs)

        return bind


task = TaskDecorator()
task.branch = TaskDecorator("branch")


def render(value, context):
    if isinstance(value, str):
        return JINJA.from_string(value).render(context)
    if isinstance(value, dict):
        return {key: render(item, context) for key, item in value.items()}
    if isinstance(value, list):
        return [render(item, context) for item in value]
    return value


class AwsBaseHook:
    def __init__(self, aws_conn_id="aws_default", client_type=None):
        self.client_type = client_type

    def get_conn(self):
        return boto3.client(self.client_type, region_name="us-east-1")


class EmrHook:
    def __init__(self, aws_conn_id="aws_default"):
        self.conn = boto3.client("emr", region_name="us-east-1")


class AwsOperator(BaseOperator):
    service = None

    def __init__(self, *, aws_conn_id="aws_default", deferrable=False, waiter_delay=30, waiter_max_attempts=60, wait_for_completion=False, **kwargs):
        super().__init__(**kwargs)
        self.aws_conn_id, self.deferrable, self.wait_for_completion = aws_conn_id, deferrable, wait_for_completion
        self.waiter_delay, self.waiter_max_attempts = waiter_delay, waiter_max_attempts


class Trigger:
    def __init__(self, **kwargs):
        self.kwargs = kwargs


class EmrAddStepsTrigger(Trigger):
    def event(self):
        return {"status": "success", "value": self.kwargs["step_ids"]}  # a simulator's steps run for ever


class EmrServerlessStartJobTrigger(Trigger):
    """Its events are those of the provider 9.39."""

    def event(self):
        names = self.kwargs
        job = boto3.client("emr-serverless", region_name="us-east-1").get_job_run(applicationId=names["application_id"], jobRunId=names["job_id"])["jobRun"]
        if job["state"] == "SUCCESS":
            return {"status": "success", "job_details": {"application_id": names["application_id"], "job_id": names["job_id"]}}
        return {"status": "failure", "message": f"Serverless Job failed: {job['state']}"}


class EmrServerlessStartJobOperator(AwsOperator):
    service = "emr-serverless"
    template_fields = ("application_id", "config", "configuration_overrides", "execution_role_arn", "job_driver", "name")

    def __init__(self, application_id, execution_role_arn, job_driver, configuration_overrides=None, client_request_token="", config=None, name=None, **kwargs):
        super().__init__(**kwargs)
        self.application_id, self.execution_role_arn, self.job_driver = application_id, execution_role_arn, job_driver
        self.configuration_overrides, self.client_request_token, self.config, self.name = configuration_overrides, client_request_token, config or {}, name

    @property
    def hook(self):
        hook = type("Hook", (), {})()
        hook.conn = boto3.client(self.service, region_name="us-east-1")
        return hook

    def execute(self, context, event=None):
        answer = self.hook.conn.start_job_run(
            clientToken=self.client_request_token, applicationId=self.application_id, executionRoleArn=self.execution_role_arn, jobDriver=self.job_driver,
            name=self.name, configurationOverrides=self.configuration_overrides, **self.config)
        if self.deferrable:
            self.defer(trigger=EmrServerlessStartJobTrigger(application_id=self.application_id, job_id=answer["jobRunId"]), method_name="execute_complete")
        return answer["jobRunId"]


class EmrAddStepsOperator(AwsOperator):
    service = "emr"
    template_fields = ("job_flow_id", "steps")

    def __init__(self, *, job_flow_id=None, steps=None, **kwargs):
        super().__init__(**kwargs)
        self.job_flow_id, self.steps = job_flow_id, steps

    def execute(self, context):
        ids = EmrHook(self.aws_conn_id).conn.add_job_flow_steps(JobFlowId=self.job_flow_id, Steps=self.steps)["StepIds"]
        if self.deferrable:
            self.defer(trigger=EmrAddStepsTrigger(step_ids=ids), method_name="execute_complete")
        return ids

    def execute_complete(self, context, event=None):
        return event["value"]


class SnsPublishOperator(AwsOperator):
    service = "sns"
    template_fields = ("target_arn", "message", "subject")

    def __init__(self, *, target_arn, message, subject=None, **kwargs):
        super().__init__(**kwargs)
        self.target_arn, self.message, self.subject = target_arn, message, subject

    def execute(self, context):
        return boto3.client(self.service, region_name="us-east-1").publish(TargetArn=self.target_arn, Message=self.message, Subject=self.subject)["MessageId"]


class TriggerDagRunOperator(BaseOperator):
    template_fields = ("trigger_dag_id", "trigger_run_id", "conf")

    def __init__(self, *, trigger_dag_id, trigger_run_id=None, conf=None, reset_dag_run=False, wait_for_completion=False, poke_interval=60, **kwargs):
        super().__init__(**kwargs)


def run(dag, run_id, conf, variable):
    """Runs all tasks that are not mapped and returns their states, as Airflow's scheduler would come to them."""
    params = {name: param.resolve(conf.get(name, param.default)) for name, param in dag.params.items()}
    context = {"params": params, "run_id": run_id, "var": {"json": {"retail_daily": variable}}}
    states, chosen = {}, {}
    waiting = dict(dag.tasks)
    while waiting:
        ready = [operator for operator in waiting.values() if operator.upstream <= states.keys()]
        assert ready, "the tasks form a circle"
        for operator in ready:
            del waiting[operator.task_id]
            states[operator.task_id] = _state(operator, [states[name] for name in operator.upstream], chosen, context)
    return states


def run_state(dag, states):
    """The state of the run: that of its last tasks, whatever became of the others."""
    inner = {name for operator in dag.tasks.values() for name in operator.upstream}
    return "failed" if {states[name] for name in dag.tasks.keys() - inner} & {"failed", "upstream_failed"} else "success"


def _state(operator, before, chosen, context):
    if any(operator.task_id not in choice for name, choice in chosen.items() if name in operator.upstream and operator.trigger_rule == "all_success"):
        return "skipped"
    failed = any(state in ("failed", "upstream_failed") for state in before)
    if operator.trigger_rule == "one_failed":
        if not failed:
            return "skipped"
    elif failed:
        return "upstream_failed"
    elif operator.trigger_rule == "none_failed_min_one_success" and "success" not in before or operator.trigger_rule == "all_success" and "skipped" in before:
        return "skipped"
    operator.last = operator = copy.copy(operator)  # as in Airflow: templates are filled in a copy
    try:
        operator.render(context)
        try:
            result = operator.execute(context)
        except TaskDeferred as deferred:
            operator.deferred = deferred
            result = getattr(operator, deferred.method_name)(context, deferred.trigger.event())
    except Exception as error:
        operator.error = error
        return "failed"
    operator.result = result
    if getattr(operator, "kind", None) == "branch":
        chosen[operator.task_id] = [result]
    return "success"
