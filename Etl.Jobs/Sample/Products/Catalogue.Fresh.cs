using static Etl.Jobs.Sample.Demand.SeasonCurve;

namespace Etl.Jobs.Sample.Products;

internal static partial class Catalogue
{
    private static Category[] Fresh() =>
    [
        new("Bakery", Steady, Handling.Daily, 0.15,
        [
            new("Bread", ["Wholegrain Bread", "White Sandwich Bread", "Sourdough Loaf", "Rye Bread"], ["400 g", "675 g"], 199, 549),
            new("Rolls & Bagels", ["Bagels", "Hamburger Buns", "Dinner Rolls", "English Muffins"], ["6 ct", "8 ct", "12 ct"], 249, 599),
            new("Cakes & Pastries", ["Croissants", "Blueberry Muffins", "Crème Brûlée Tart"], ["4 ct", "6 ct"], 349, 899),
            new("Cookies", ["Oatmeal Cookies", "Chocolate Chip Cookies", "Ginger Snaps"], ["250 g", "400 g"], 279, 599),
        ]),
        new("Fruit", Steady, Handling.Daily, 0.1,
        [
            new("Bananas & Tropical", ["Bananas", "Mangoes", "Pineapple", "Kiwi"], [PackSize.Loose], 149, 599),
            new("Apples & Pears", ["Gala Apples", "Honeycrisp Apples", "Bartlett Pears"], [PackSize.Loose], 299, 649),
            new("Citrus", ["Navel Oranges", "Lemons", "Clementines", "Grapefruit"], [PackSize.Loose], 249, 599),
        ]),
        new("Berries & Melons", Summer, Handling.Daily, 0.2,
        [
            new("Berries", ["Strawberries", "Blueberries", "Raspberries"], ["170 g", "454 g"], 299, 799),
            new("Melons", ["Watermelon", "Cantaloupe", "Honeydew"], [PackSize.Loose], 129, 349),
        ]),
        new("Vegetables", Steady, Handling.Daily, 0.15,
        [
            new("Salad", ["Romaine Hearts", "Baby Spinach", "Spring Mix", "Iceberg Lettuce"], ["142 g", "312 g", "3 ct"], 249, 699),
            new("Tomatoes & Peppers", ["Vine Tomatoes", "Red Peppers", "Jalapeño Peppers"], [PackSize.Loose], 349, 899),
            new("Roots & Onions", ["Carrots", "Yellow Onions", "Russet Potatoes", "Sweet Potatoes"], [PackSize.Loose], 149, 449),
            new("Greens", ["Broccoli Crowns", "Green Beans", "Asparagus"], [PackSize.Loose], 399, 999),
        ]),
        new("Meat & Poultry", Grill, Handling.Chilled, 0.1,
        [
            new("Beef", ["Lean Ground Beef", "Striploin Steak", "Stewing Beef"], [PackSize.Loose], 1099, 3499),
            new("Pork", ["Pork Loin Chops", "Back Ribs", "Pork Tenderloin"], [PackSize.Loose], 799, 1699),
            new("Chicken", ["Chicken Breasts", "Chicken Thighs", "Whole Chicken"], [PackSize.Loose], 699, 1899),
            new("Bacon & Sausages", ["Smoked Bacon", "Breakfast Sausages", "Bratwurst"], ["375 g", "500 g"], 499, 999),
        ]),
        new("Fish & Seafood", Steady, Handling.Daily, 0.05,
        [
            new("Fresh Fish", ["Atlantic Salmon Fillet", "Cod Loin", "Rainbow Trout"], [PackSize.Loose], 1799, 3699),
            new("Shellfish", ["Raw Shrimp", "Mussels", "Sea Scallops"], ["340 g", "907 g"], 799, 2499),
        ]),
    ];
}
