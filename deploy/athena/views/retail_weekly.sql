-- Made by scripts/generate-deploy from the schemas in the code. Do not edit.
-- The weekly fact with the attributes of store and product. A condition on week_end_dt reaches the partitions of the fact.
CREATE OR REPLACE VIEW retail_weekly AS
SELECT
  fact.week_end_dt,
  fact.yr_wk_num,
  fact.store_key,
  fact.prod_key,
  fact.total_sales_qty,
  fact.total_sales_amt,
  fact.avg_sales_price,
  fact.eow_on_hand_qty,
  fact.eow_on_order_qty,
  fact.total_cost,
  fact.pct_in_stock,
  fact.total_low_stock_impact,
  fact.potential_low_stock_impact,
  fact.no_stock_impact,
  fact.low_stock_instances,
  fact.no_stock_instances,
  fact.weeks_of_supply,
  store.store_num,
  store.store_desc,
  store.city,
  store.prov_state_cd,
  store.region,
  CAST(store.latitude AS double) AS latitude,
  CAST(store.longitude AS double) AS longitude,
  product.prod_name,
  product.brand_name,
  product.category_name,
  product.subcategory_name
FROM fact_store_product_week AS fact
JOIN dim_store AS store ON store.store_key = fact.store_key
JOIN dim_product AS product ON product.prod_key = fact.prod_key
