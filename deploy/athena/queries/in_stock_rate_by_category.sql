-- Share of the days on which the products of a category were in stock, in one week.
-- Reads fact_store_product_week: prod_key, pct_in_stock; 1 partition. dim_product: prod_key, category_name.
SELECT product.category_name, AVG(CAST(fact.pct_in_stock AS double)) AS in_stock_rate
FROM fact_store_product_week AS fact
JOIN dim_product AS product ON product.prod_key = fact.prod_key
WHERE fact.week_end_dt = DATE '{date}'
GROUP BY product.category_name
ORDER BY in_stock_rate
