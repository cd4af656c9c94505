-- Sales of each region in the last eight weeks.
-- Reads fact_store_product_week: store_key, total_sales_amt; 8 partitions. dim_store: store_key, region.
SELECT fact.week_end_dt, store.region, SUM(fact.total_sales_amt) AS sales
FROM fact_store_product_week AS fact
JOIN dim_store AS store ON store.store_key = fact.store_key
WHERE fact.week_end_dt > DATE '{date}' - INTERVAL '56' DAY
GROUP BY fact.week_end_dt, store.region
ORDER BY fact.week_end_dt, store.region
