using static Etl.Jobs.Sample.Demand.SeasonCurve;

namespace Etl.Jobs.Sample.Products;

internal static partial class Catalogue
{
    private static Category[] Chilled() =>
    [
        new("Dairy & Eggs", Steady, Handling.Chilled, 0.3,
        [
            new("Milk", ["Whole Milk", "2% Milk", "Skim Milk", "Lactose Free Milk"], ["1 L", "2 L", "4 L"], 199, 699),
            new("Yogurt", ["Greek Yogurt", "Strawberry Yogurt", "Vanilla Skyr"], ["175 g", "4 x 100 g", "750 g"], 99, 649),
            new("Cheese", ["Old Cheddar", "Mozzarella", "Gruyère", "Feta"], ["200 g", "400 g", "700 g"], 399, 1399),
            new("Eggs", ["Large Eggs", "Free Run Eggs", "Organic Eggs"], ["6 ct", "12 ct", "18 ct"], 279, 899),
            new("Butter & Cream", ["Salted Butter", "Crème Fraîche", "Whipping Cream"], ["250 g", "454 g"], 349, 799),
        ]),
        new("Deli & Prepared", Steady, Handling.Daily, 0.1,
        [
            new("Cold Cuts", ["Smoked Turkey", "Black Forest Ham", "Genoa Salami"], ["150 g", "300 g"], 449, 899),
            new("Dips & Spreads", ["Hummus", "Tzatziki", "Guacamole"], ["227 g", "454 g"], 349, 799),
            new("Ready Meals", ["Butter Chicken", "Beef Lasagne", "Pad Thai"], ["350 g", "1 kg"], 699, 1499),
        ]),
        new("Frozen Food", Steady, Handling.Frozen, 0.2,
        [
            new("Frozen Pizza", ["12\" Margherita Pizza", "12\" Pepperoni Pizza", "Thin Crust Pizza"], ["390 g", "850 g"], 449, 1099),
            new("Frozen Vegetables", ["Garden Peas", "Mixed Vegetables", "French Fries"], ["500 g", "1.5 kg"], 249, 699),
            new("Frozen Fish", ["Fish Sticks", "Breaded Haddock"], ["500 g", "700 g"], 599, 1299),
        ]),
        new("Ice Cream", Summer, Handling.Frozen, 0.3,
        [
            new("Tubs", ["Vanilla Ice Cream", "Chocolate Ice Cream", "Mango Sorbet"], ["500 ml", "1.5 L"], 399, 999),
            new("Bars & Cones", ["Fudge Bars", "Ice Cream Sandwiches", "Fruit Pops"], ["4 ct", "12 ct"], 349, 899),
        ]),
    ];
}
