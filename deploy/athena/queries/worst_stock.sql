-- The products and stores that lost most to empty shelves in one week.
-- Reads fact_store_product_week: store_key, prod_key, potential_low_stock_impact, no_stock_impact, low_stock_instances, no_stock_instances; 1 partition.
-- dim_store: store_key, store_desc. dim_product: prod_key, prod_name.
SELECT
  store.store_desc,
  product.prod_name,
  fact.low_stock_instances,
  fact.no_stock_instances,
  fact.potential_low_stock_impact + fact.no_stock_impact AS sales_at_risk
FROM fact_store_product_week AS fact
JOIN dim_store AS store ON store.store_key = fact.store_key
JOIN dim_product AS product ON product.prod_key = fact.prod_key
WHERE fact.week_end_dt = DATE '{date}' AND fact.low_stock_instances + fact.no_stock_instances > 0
ORDER BY sales_at_risk DESC
LIMIT 50
