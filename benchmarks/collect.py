#!/usr/bin/env python3
"""Collects a Parquet table with PySpark and prints rows per second: collect.py TABLE ROUNDS (see docs/performance.md)."""
import sys
import time

from pyspark.sql import SparkSession

table, rounds = sys.argv[1], int(sys.argv[2])
spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.driver.memory", "4g")
    .config("spark.driver.maxResultSize", "2g")
    .config("spark.ui.enabled", "false")
    .getOrCreate()
)
for attempt in range(rounds + 1):
    start = time.time()
    rows = spark.read.parquet(table).collect()
    print(f"{'warm-up' if attempt == 0 else 'PySpark'}: {len(rows)} rows, {len(rows) / (time.time() - start):,.0f} rows/s")
spark.stop()
