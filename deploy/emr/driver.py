# EMR Serverless takes only a .py file from S3 as the entry point of a job whose driver is a child process.
# The driver is the program named by spark.pyspark.driver.python, which never opens this file. A Python that does was started by mistake.
raise SystemExit("driver.py was run by Python: set --conf spark.pyspark.driver.python=./app/etl, as deploy/emr/serverless-job.json does.")
