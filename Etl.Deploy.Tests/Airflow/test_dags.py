"""The files of deploy/airflow, imported with a small stand-in of Airflow 3 or 2 (the first on the path) and run against moto."""
import json
import os
import subprocess
import sys
import unittest
from pathlib import Path

import boto3
import jsonschema
import moto
from airflow_stub import AirflowFailException, EmrAddStepsTrigger, run, run_state

import retail_backfill
import retail_daily
import retail_lake
from retail_operators import token

DATE = "2024-01-13"
RUN = f"retail_daily__{DATE}"
FOLDER = Path(retail_daily.__file__).parent
os.environ.update(AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_DEFAULT_REGION="us-east-1")


def report(**changes):
    file = {"table": "sales", "file": f"sales_{DATE}.csv.gz", "read": 100, "loaded": 99, "rejected": 1, "superseded": 0, "bytes": 10}
    tables = [{"table": name, "rows": 3, "path": ""} for name in retail_lake.MARTS]
    return {"runId": "r1", "date": DATE, "inputs": [{**file, **changes}], "outputs": tables}


class Cloud(unittest.TestCase):
    """An account with a lake whose date is published, a catalogue, an application, a cluster and a topic with a queue behind it."""

    def setUp(self):
        mock = moto.mock_aws()
        mock.start()
        self.addCleanup(mock.stop)
        self.s3, self.glue, self.emr, self.serverless, sns, self.sqs = (
            boto3.client(name, region_name="us-east-1") for name in ("s3", "glue", "emr", "emr-serverless", "sns", "sqs"))
        self.s3.create_bucket(Bucket="lake")
        self.put(f"lake/_runs/dates/{DATE}.json", {"date": DATE, "runId": "r1", "publishedAt": "2024-01-14T03:00:00Z", "inputs": []})
        self.put("lake/_runs/r1/report.json", report())
        for week in ("2024-01-06", "2024-01-13"):
            self.put(f"lake/mart/{retail_lake.FACT}/week_end_dt={week}/part.parquet", {})
        self.glue.create_database(DatabaseInput={"Name": "retail"})
        self.glue.create_table(DatabaseName="retail", TableInput={
            "Name": retail_lake.FACT, "StorageDescriptor": {"Location": "s3://lake/x", "Columns": [{"Name": "store_key", "Type": "bigint"}]},
            "PartitionKeys": [{"Name": "week_end_dt", "Type": "date"}]})
        application = self.serverless.create_application(name="a", releaseLabel="emr-7.12.0", type="SPARK")["applicationId"]
        # moto denies that an application without jobs exists when its jobs are listed.
        self.serverless.start_job_run(applicationId=application, clientToken="other", name="another job", executionRoleArn="arn:aws:iam::123456789012:role/other",
                                      jobDriver={"sparkSubmit": {"entryPoint": "s3://code/other.py"}})
        cluster = self.emr.run_job_flow(Name="c", Instances={"KeepJobFlowAliveWhenNoSteps": True, "InstanceCount": 1, "MasterInstanceType": "m5.xlarge"})["JobFlowId"]
        topic = sns.create_topic(Name="alerts")["TopicArn"]
        self.queue = self.sqs.create_queue(QueueName="mails")["QueueUrl"]
        sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=self.sqs.get_queue_attributes(QueueUrl=self.queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"])
        self.variable = {
            "raw": "s3://raw/raw", "lake": "s3://lake/lake", "code": "s3://code/etl", "logs": "s3://logs/emr", "engine": "serverless",
            "mode": "snapshot", "history": "none",
            "application": application, "job_role": "arn:aws:iam::123456789012:role/retail-job", "cluster": cluster, "database": "retail", "topic": topic}

    def put(self, key, value):
        self.s3.put_object(Bucket="lake", Key=key, Body=json.dumps(value))

    def play(self, conf=None, run_id=RUN):
        return run(retail_daily.dag, run_id, {"business_date": DATE, **(conf or {})}, self.variable)

    def alerts(self):
        return [json.loads(message["Body"]) for message in self.sqs.receive_message(QueueUrl=self.queue, MaxNumberOfMessages=10).get("Messages", [])]

    def jobs(self):
        runs = self.serverless.list_job_runs(applicationId=self.variable["application"])["jobRuns"]
        runs = [job for job in runs if job["name"] != "another job"]
        return [self.serverless.get_job_run(applicationId=self.variable["application"], jobRunId=job["id"])["jobRun"] for job in runs]

    def weeks(self):
        pages = self.glue.get_paginator("get_partitions").paginate(DatabaseName="retail", TableName=retail_lake.FACT)
        return {partition["Values"][0]: partition["StorageDescriptor"] for page in pages for partition in page["Partitions"]}


class DailyTests(Cloud):
    def test_serverless_runs_the_job_checks_and_registers(self):
        states = self.play()
        self.assertEqual(states, {
            "choose_engine": "success", "run_serverless_job": "success", "run_cluster_step": "skipped", "quality_gate": "success",
            "register_weeks": "success", "alert": "skipped"})
        self.assertEqual(run_state(retail_daily.dag, states), "success")
        job, = self.jobs()
        self.assertEqual(job["name"], RUN)
        self.assertEqual(retail_daily.dag.tasks["run_serverless_job"].last.execution_role_arn, self.variable["job_role"])
        spark = job["jobDriver"]["sparkSubmit"]
        self.assertEqual(spark["entryPoint"], "s3://code/etl/driver.py")
        self.assertEqual(spark["entryPointArguments"][:7], ["run", "--date", DATE, "--input", "s3://raw/raw", "--output", "s3://lake/lake"])
        self.assertEqual(spark["entryPointArguments"][7:11], ["--mode", "snapshot", "--history", "none"])
        self.assertIn("spark.archives=s3://code/etl/etl-linux-x64.tar.gz#app", spark["sparkSubmitParameters"])
        self.assertEqual(sorted(self.weeks()), ["2024-01-06", "2024-01-13"])
        self.assertEqual(self.weeks()["2024-01-13"]["Location"], f"s3://lake/lake/mart/{retail_lake.FACT}/week_end_dt=2024-01-13/")
        self.assertEqual(self.weeks()["2024-01-13"]["Columns"], [{"Name": "store_key", "Type": "bigint"}])
        self.assertEqual(self.alerts(), [])

    def test_mode_and_history_are_the_runs_before_they_are_the_installations(self):
        self.variable.update(mode="increment")
        self.play({"history": "type2"})
        job, = self.jobs()
        self.assertEqual(job["jobDriver"]["sparkSubmit"]["entryPointArguments"][7:11], ["--mode", "increment", "--history", "type2"])

    def test_step_is_chosen_by_parameter_and_waits_for_one_that_is_there(self):
        self.assertEqual(self.play({"engine": "step"})["run_cluster_step"], "success")
        step, = self.emr.list_steps(ClusterId=self.variable["cluster"])["Steps"]
        self.assertEqual(step["Name"], RUN)
        self.assertEqual(step["ActionOnFailure"], "CONTINUE")
        self.assertEqual(step["Config"]["Jar"], "command-runner.jar")
        self.assertEqual(step["Config"]["Args"][:5], ["spark-submit", "--master", "yarn", "--deploy-mode", "cluster"])
        operator = retail_daily.dag.tasks["run_cluster_step"]
        operator.deferrable = True
        self.addCleanup(setattr, operator, "deferrable", False)
        self.assertEqual(self.play({"engine": "step"})["run_cluster_step"], "success")
        self.assertIsInstance(operator.last.deferred.trigger, EmrAddStepsTrigger)
        self.assertEqual(operator.last.deferred.trigger.kwargs["step_ids"], [step["Id"]])
        self.assertEqual(len(self.emr.list_steps(ClusterId=self.variable["cluster"])["Steps"]), 1)

    def test_token_of_a_job_is_the_run_and_how_many_of_its_jobs_have_ended(self):
        operator, tokens = retail_daily.dag.tasks["run_serverless_job"], []
        for _ in range(2):
            self.play()
            tokens.append(operator.last.client_request_token)
        self.assertEqual(tokens, [f"{RUN}-0", f"{RUN}-1"])  # moto's jobs end at once

    def test_failed_job_tells_its_reason_instead_of_passing(self):
        self.play()
        operator = retail_daily.dag.tasks["run_serverless_job"].last
        with self.assertRaisesRegex(RuntimeError, f"The job '{RUN}' is SUCCESS"):  # the state that moto gives it
            operator.execute_complete({}, {"status": "failure", "message": "Serverless Job failed"})
        self.assertEqual(operator.execute_complete({}, {"status": "success", "job_id": "j"}), "j")  # as older providers say it

    def test_deferred_job_gives_its_id_to_the_run(self):
        operator = retail_daily.dag.tasks["run_serverless_job"]
        operator.deferrable = True
        self.addCleanup(setattr, operator, "deferrable", retail_daily.WAITING["deferrable"])
        self.assertEqual(self.play()["register_weeks"], "success")
        job, = self.jobs()
        self.assertEqual(operator.last.result, job["jobRunId"])

    def test_application_without_jobs_is_no_fault(self):
        self.variable["application"] = self.serverless.create_application(name="new", releaseLabel="emr-7.12.0", type="SPARK")["applicationId"]
        self.assertEqual(self.play()["run_serverless_job"], "success")

    def test_job_that_cannot_start_alerts_and_fails_the_run(self):
        self.variable["application"] = "00nosuchapplication"
        states = self.play()
        self.assertEqual([states[name] for name in ("run_serverless_job", "quality_gate", "register_weeks", "alert")],
                         ["failed", "upstream_failed", "upstream_failed", "failed"])
        self.assertEqual(run_state(retail_daily.dag, states), "failed")
        self.assertIsInstance(retail_daily.dag.tasks["alert"].last.error, AirflowFailException)  # no second mail by a retry
        mail, = self.alerts()
        self.assertEqual(mail["Subject"], f"retail_daily failed for {DATE}")
        self.assertIn(RUN, mail["Message"])

    def test_quality_gate_fails_the_run_and_alerts(self):
        self.put("lake/_runs/r1/report.json", report(loaded=90, rejected=10))
        states = self.play()
        self.assertEqual((states["quality_gate"], states["register_weeks"], run_state(retail_daily.dag, states)), ("failed", "upstream_failed", "failed"))
        self.assertEqual(len(self.alerts()), 1)
        self.assertEqual(self.play({"quality_limit": 0.1})["quality_gate"], "success")

    def test_unknown_engine_is_refused(self):
        self.variable["engine"] = "local"
        self.assertEqual(self.play()["choose_engine"], "failed")
        self.assertIn("The engine is 'local' instead of serverless or step", str(retail_daily.dag.tasks["choose_engine"].last.error))

    def test_shape(self):
        dag = retail_daily.dag
        self.assertEqual((dag.dag_id, dag.schedule, dag.max_active_runs), ("retail_daily", None, 1))
        self.assertEqual(dag.tasks["quality_gate"].retries, 0)
        self.assertEqual(dag.tasks["run_serverless_job"].retries, 2)
        self.assertEqual(dag.tasks["alert"].upstream, set(dag.tasks) - {"alert"})

    def test_missing_provider_is_told(self):
        program = "import sys; sys.modules['airflow.providers.amazon.aws.operators.emr'] = None; import retail_daily"
        answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
        self.assertIn("ImportError: retail_daily needs Airflow's provider of AWS: pip install 'apache-airflow-providers-amazon[aiobotocore]>=9'", answer.stderr)

    def test_conf_is_validated(self):
        for conf in ({"business_date": "yesterday"}, {"business_date": "2024-01-13; rm -rf"}, {"reject_limit": "50% --output s3://x"}, {"engine": "both"}, {"mode": "full"}, {"history": "type3"}, {"quality_limit": 2}):
            with self.subTest(conf), self.assertRaises(jsonschema.ValidationError):
                self.play(conf)
        with self.assertRaises(jsonschema.ValidationError):
            run(retail_daily.dag, RUN, {}, self.variable)

    def test_contract_of_parameters_is_a_schema(self):
        schema = json.loads((FOLDER / "retail_daily.params.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        self.assertEqual(set(schema["properties"]), set(retail_daily.dag.params))
        jsonschema.validate({"business_date": DATE}, schema)


class LakeTests(Cloud):
    def test_weeks_that_are_gone_are_removed_and_a_second_time_changes_nothing(self):
        self.glue.create_partition(DatabaseName="retail", TableName=retail_lake.FACT, PartitionInput={"Values": ["2023-12-30"]})
        first = retail_lake.register_weeks(self.s3, self.glue, "s3://lake/lake", "retail")
        self.assertEqual(first, {"weeks": 2, "added": ["2024-01-06", "2024-01-13"], "removed": ["2023-12-30"]})
        second = retail_lake.register_weeks(self.s3, self.glue, "s3://lake/lake/", "retail")
        self.assertEqual(second, {"weeks": 2, "added": [], "removed": []})

    def test_many_weeks_are_registered(self):
        for number in range(130):
            self.put(f"lake/mart/{retail_lake.FACT}/week_end_dt=2{number:03}-01-01/part.parquet", {})
        self.assertEqual(len(retail_lake.register_weeks(self.s3, self.glue, "s3://lake/lake", "retail")["added"]), 132)
        self.assertEqual(len(self.weeks()), 132)

    def test_limit_that_nothing_exceeds_is_refused(self):
        with self.assertRaisesRegex(ValueError, "The limit is nan instead of a share from 0 to 1."):
            retail_lake.check(report(loaded=0, rejected=100), DATE, float("nan"))

    def test_folder_that_is_no_week_is_refused(self):
        self.put(f"lake/mart/{retail_lake.FACT}/week_end_dt=2024-01-06'; DROP/part.parquet", {})
        with self.assertRaisesRegex(ValueError, "The folder 'week_end_dt=2024-01-06'; DROP' in 's3://lake/lake/mart/fact_store_product_week/' is of no date"):
            retail_lake.register_weeks(self.s3, self.glue, "s3://lake/lake", "retail")
        self.assertEqual(self.weeks(), {})

    def test_faults_of_a_report(self):
        cases = [
            (dict(loaded=98), "of 100 rows 98 are loaded and 1 set aside, the rest is unaccounted for"),
            (dict(loaded=97, rejected=3), "3 of 100 rows are set aside, more than 2.0%"),
        ]
        for changes, message in cases:
            with self.subTest(message), self.assertRaisesRegex(retail_lake.QualityError, message):
                retail_lake.check(report(**changes), DATE, 0.02)
        for outputs, message in (([], "'dim_store' was not written"), ([{"table": name, "rows": 0} for name in retail_lake.MARTS], f"'{retail_lake.FACT}' has no rows")):
            with self.subTest(message), self.assertRaisesRegex(retail_lake.QualityError, message):
                retail_lake.check({**report(), "outputs": outputs}, DATE, 0.02)
        with self.assertRaisesRegex(retail_lake.QualityError, "the report is of '2024-01-12' instead of '2024-01-13'"):
            retail_lake.check({**report(), "date": "2024-01-12"}, DATE, 0.02)

    def test_date_without_mark_or_report_is_told(self):
        with self.assertRaisesRegex(retail_lake.QualityError, "The date 2024-01-14 is not published: 's3://lake/lake/_runs/dates/2024-01-14.json' does not exist"):
            retail_lake.read_report(self.s3, "s3://lake/lake", "2024-01-14")
        self.s3.delete_object(Bucket="lake", Key="lake/_runs/r1/report.json")
        with self.assertRaisesRegex(retail_lake.QualityError, "The report of the run r1 is missing"):
            retail_lake.read_report(self.s3, "s3://lake/lake", DATE)

    def test_lake_that_is_no_uri_is_told(self):
        with self.assertRaisesRegex(ValueError, "The lake is '/lake', which is not of the form s3://bucket/prefix"):
            retail_lake.split("/lake")


class BackfillTests(unittest.TestCase):
    def test_dates_in_order_with_the_run_ids_of_the_trigger(self):
        days = retail_backfill.dag.tasks["dates"].function("2024-02-28", "2024-03-01")
        self.assertEqual([day["trigger_run_id"] for day in days], ["retail_daily__2024-02-28", "retail_daily__2024-02-29", "retail_daily__2024-03-01"])
        self.assertEqual(days[0]["conf"], {"business_date": "2024-02-28"})

    def test_wrong_ranges_are_told(self):
        for first, last in (("2024-02-02", "2024-02-01"), ("2020-01-01", "2024-01-01")):
            with self.subTest(first), self.assertRaisesRegex(ValueError, f"'{first}' to '{last}' is not 1 to 400 dates in order."):
                retail_backfill.dag.tasks["dates"].function(first, last)

    def test_one_date_at_a_time(self):
        operator = retail_backfill.dag.tasks["run_date"]
        self.assertEqual((operator.mapped, operator.max_active_tis_per_dagrun), ("dates", 1))
        self.assertEqual(operator.kwargs["trigger_dag_id"], retail_daily.dag.dag_id)
        self.assertTrue(operator.kwargs["wait_for_completion"] and operator.kwargs["reset_dag_run"])


class TokenTests(unittest.TestCase):
    def test_tokens_are_what_the_service_takes_and_differ(self):
        runs = [RUN, "manual__2026-11-22T14:45:58.818964+00:00", "x" * 250, "x" * 249 + "y", "a:b", "a-b"]
        tokens = [token(run_id, 12) for run_id in runs]
        self.assertEqual(len(set(tokens)), len(runs))
        for text in tokens:
            self.assertRegex(text, r"\A[A-Za-z0-9._-]{1,64}\Z")


if __name__ == "__main__":
    unittest.main()
