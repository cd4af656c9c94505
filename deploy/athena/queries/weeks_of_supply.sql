-- The products whose stock would last longest: money on the shelf.
-- Reads fact_store_product_week: prod_key, eow_on_hand_qty, total_sales_qty; 1 partition. dim_product: prod_key, prod_name.
SELECT
  product.prod_name,
  SUM(fact.eow_on_hand_qty) AS on_hand,
  CAST(SUM(fact.eow_on_hand_qty) AS double) / CAST(SUM(fact.total_sales_qty) AS double) AS weeks_of_supply
FROM fact_store_product_week AS fact
JOIN dim_product AS product ON product.prod_key = fact.prod_key
WHERE fact.week_end_dt = DATE '{date}'
GROUP BY product.prod_name
HAVING SUM(fact.total_sales_qty) > 0 AND SUM(fact.eow_on_hand_qty) > 0
ORDER BY weeks_of_supply DESC
LIMIT 50
