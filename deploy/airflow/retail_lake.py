"""What the DAG asks of the lake after the job. Plain boto3: nothing here knows Airflow, so it is tested against an S3 and Glue server."""
from __future__ import annotations

import json
import re

MARTS = ("dim_store", "dim_product", "dim_calendar", "fact_store_product_week")
FACT = "fact_store_product_week"
WEEK = "week_end_dt"


class QualityError(Exception):
    """The run's report says that something is wrong with the day."""


def split(uri: str) -> tuple[str, str]:
    """The bucket and the prefix, without a slash at the end, of s3://bucket/prefix."""
    scheme, _, rest = uri.partition("://")
    bucket, _, prefix = rest.partition("/")
    if scheme not in ("s3", "s3a") or not bucket:
        raise ValueError(f"The lake is '{uri}', which is not of the form s3://bucket/prefix. Correct the variable retail_daily.")
    return bucket, prefix.rstrip("/")


def read_report(s3, lake: str, date: str) -> dict:
    """The report of the run that published the date."""
    bucket, prefix = split(lake)
    mark = _read_json(s3, bucket, f"{prefix}/_runs/dates/{date}.json".lstrip("/"), f"The date {date} is not published")
    return _read_json(s3, bucket, f"{prefix}/_runs/{mark['runId']}/report.json".lstrip("/"), f"The report of the run {mark['runId']} is missing")


def check(report: dict, date: str, limit: float) -> str:
    """Fails when the report is of another date, does not account for every row, lacks a table, or set aside more than the limit of a file's rows."""
    if not 0 <= limit <= 1:  # nothing is more than nan
        raise ValueError(f"The limit is {limit} instead of a share from 0 to 1.")
    problems = []
    if report["date"] != date:
        problems.append(f"the report is of '{report['date']}' instead of '{date}'")
    for file in report["inputs"]:
        if file["read"] != file["loaded"] + file["rejected"] + file["superseded"]:
            problems.append(f"'{file['file']}': of {file['read']} rows {file['loaded']} are loaded and {file['rejected']} set aside, the rest is unaccounted for")
        if file["rejected"] > limit * file["read"]:
            problems.append(f"'{file['file']}': {file['rejected']} of {file['read']} rows are set aside, more than {limit:.1%}")
    written = {table["table"]: table["rows"] for table in report["outputs"]}
    problems += [f"'{table}' was not written" for table in MARTS if table not in written]
    problems += [f"'{table}' has no rows" for table in MARTS if written.get(table) == 0]
    if problems:
        raise QualityError(f"{date}: " + "; ".join(problems) + ". The rows are in the lake's folder quarantine; docs/runbook.md, quality-gate.")
    return f"{date}: " + ", ".join(f"{table} {rows} rows" for table, rows in sorted(written.items()))


def register_weeks(s3, glue, lake: str, database: str) -> dict:
    """Makes the partitions of the fact in the catalogue those of the folders: adds what is new, removes what is gone."""
    bucket, prefix = split(lake)
    folder = f"{prefix}/mart/{FACT}/".lstrip("/")
    weeks = _weeks(s3, bucket, folder)
    table = glue.get_table(DatabaseName=database, Name=FACT)["Table"]["StorageDescriptor"]
    pages = glue.get_paginator("get_partitions").paginate(DatabaseName=database, TableName=FACT, ExcludeColumnSchema=True)
    known = {partition["Values"][0] for page in pages for partition in page["Partitions"]}
    new, gone = sorted(weeks - known), sorted(known - weeks)
    for some in _chunks(new, 100):
        inputs = [{"Values": [week], "StorageDescriptor": {**table, "Location": f"s3://{bucket}/{folder}{WEEK}={week}/"}} for week in some]
        answer = glue.batch_create_partition(DatabaseName=database, TableName=FACT, PartitionInputList=inputs)
        _raise(error for error in answer.get("Errors", []) if error["ErrorDetail"]["ErrorCode"] != "AlreadyExistsException")
    for some in _chunks(gone, 25):
        answer = glue.batch_delete_partition(DatabaseName=database, TableName=FACT, PartitionsToDelete=[{"Values": [week]} for week in some])
        _raise(error for error in answer.get("Errors", []) if error["ErrorDetail"]["ErrorCode"] != "EntityNotFoundException")
    return {"weeks": len(weeks), "added": new, "removed": gone}


def _weeks(s3, bucket: str, folder: str) -> set[str]:
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=folder, Delimiter="/")
    names = [prefix["Prefix"][len(folder):-1] for page in pages for prefix in page.get("CommonPrefixes", [])]
    weeks = {name[len(WEEK) + 1:] for name in names if name.startswith(f"{WEEK}=")}
    for week in sorted(weeks):
        if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", week):
            raise ValueError(f"The folder '{WEEK}={week}' in 's3://{bucket}/{folder}' is of no date, and Athena could not read the table with it. Remove it.")
    return weeks


def _read_json(s3, bucket: str, key: str, missing: str) -> dict:
    try:
        return json.loads(s3.get_object(Bucket=bucket, Key=key)["Body"].read())
    except s3.exceptions.NoSuchKey:
        raise QualityError(f"{missing}: 's3://{bucket}/{key}' does not exist. Look at the job's log.") from None


def _chunks(items: list, size: int):
    return (items[start:start + size] for start in range(0, len(items), size))


def _raise(errors):
    for error in errors:
        raise RuntimeError(f"Glue refused the week {error['PartitionValues'][0]}: {error['ErrorDetail']['ErrorMessage']}")
