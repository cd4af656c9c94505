using static Etl.Jobs.Sample.Demand.SeasonCurve;

namespace Etl.Jobs.Sample.Products;

internal static partial class Catalogue
{
    private static Category[] Pantry() =>
    [
        new("Pasta, Rice & Sauces", Steady, Handling.Ambient, 0.3,
        [
            new("Pasta", ["Spaghetti", "Penne", "Fusilli", "Lasagne Sheets"], ["450 g", "900 g"], 149, 449),
            new("Rice & Grains", ["Basmati Rice", "Jasmine Rice", "Quinoa"], ["900 g", "2 kg", "8 kg"], 349, 1899),
            new("Pasta Sauce", ["Marinara Sauce", "Basil Pesto", "Alfredo Sauce"], ["270 ml", "650 ml"], 249, 649),
            new("Oil & Vinegar", ["Extra Virgin Olive Oil", "Canola Oil", "Balsamic Vinegar"], ["500 ml", "1 L", "3 L"], 399, 2299),
        ]),
        new("Soup & Canned Food", Winter, Handling.Ambient, 0.45,
        [
            new("Soup", ["Chicken Noodle Soup", "Tomato Soup", "Minestrone"], ["284 ml", "540 ml", "900 ml"], 119, 449),
            new("Beans & Vegetables", ["Black Beans", "Chickpeas", "Diced Tomatoes", "Sweet Corn"], ["398 ml", "796 ml"], 119, 299),
            new("Canned Fish", ["Chunk Light Tuna", "Pink Salmon", "Sardines"], ["106 g", "170 g"], 149, 499),
        ]),
        new("Breakfast", Steady, Handling.Ambient, 0.15,
        [
            new("Cereal", ["Corn Flakes", "Honey Oats", "Bran Flakes", "Müesli"], ["350 g", "680 g"], 349, 899),
            new("Oatmeal & Bars", ["Rolled Oats", "Granola Bars", "Protein Bars"], ["6 ct", "900 g"], 279, 849),
            new("Jam & Honey", ["Strawberry Jam", "Wildflower Honey", "Peanut Butter", "Maple Syrup"], ["250 ml", "500 ml"], 399, 1499),
        ]),
        new("Baking", Festive, Handling.Ambient, 0.15,
        [
            new("Flour & Sugar", ["All Purpose Flour", "Granulated Sugar", "Icing Sugar"], ["1 kg", "2 kg", "5 kg"], 199, 899),
            new("Baking Aids", ["Vanilla Extract", "Baking Powder", "Chocolate Chips"], ["115 g", "225 g"], 249, 1099),
        ]),
        new("Confectionery", Festive, Handling.Ambient, 0.35,
        [
            new("Chocolate", ["Milk Chocolate", "Dark Chocolate 70%", "Hazelnut Pralines"], ["45 g", "100 g", "300 g"], 149, 1199),
            new("Candy", ["Gummy Bears", "Peppermint Candy", "Liquorice"], ["175 g", "350 g"], 199, 499),
        ]),
        new("Snacks", Grill, Handling.Ambient, 0.3,
        [
            new("Chips", ["Sea Salt Chips", "Ketchup Chips", "Tortilla Chips"], ["66 g", "200 g", "320 g"], 149, 549),
            new("Nuts & Trail Mix", ["Roasted Almonds", "Salted Cashews", "Trail Mix"], ["150 g", "400 g"], 399, 1299),
            new("Crackers", ["Rice Crackers", "Wheat Crackers"], ["100 g", "200 g"], 249, 499),
        ]),
    ];
}
