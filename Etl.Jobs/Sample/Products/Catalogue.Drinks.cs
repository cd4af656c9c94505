using static Etl.Jobs.Sample.Demand.SeasonCurve;

namespace Etl.Jobs.Sample.Products;

internal static partial class Catalogue
{
    private static Category[] Drinks() =>
    [
        new("Soft Drinks & Water", Summer, Handling.Ambient, 0.4,
        [
            new("Cola & Lemonade", ["Cola", "Diet Cola", "Lemonade", "Ginger Ale"], ["355 ml", "2 L", "12 x 355 ml"], 99, 899),
            new("Water", ["Spring Water", "Sparkling Water", "Lime Sparkling Water"], ["1 L", "12 x 500 ml", "24 x 500 ml"], 89, 649),
            new("Iced Tea & Sports", ["Peach Iced Tea", "Green Iced Tea", "Orange Sports Drink"], ["500 ml", "710 ml", "2 L"], 149, 349),
        ]),
        new("Juice", Steady, Handling.Chilled, 0.25,
        [
            new("Orange Juice", ["Orange Juice", "Orange Juice with Pulp"], ["300 ml", "1.54 L", "2.5 L"], 199, 899),
            new("Other Juice", ["Apple Juice", "Cranberry Cocktail", "Tomato Juice"], ["1 L", "1.75 L"], 199, 599),
        ]),
        new("Beer & Cider", Grill, Handling.Ambient, 0.3,
        [
            new("Beer", ["Lager", "Pale Ale", "Wheat Beer", "Alcohol Free Lager"], ["473 ml", "6 x 355 ml", "12 x 355 ml"], 279, 2699),
            new("Cider", ["Dry Cider", "Pear Cider"], ["473 ml", "4 x 473 ml"], 329, 1399),
        ]),
        new("Wine", Festive, Handling.Ambient, 0.15,
        [
            new("Red Wine", ["Cabernet Sauvignon", "Pinot Noir", "Merlot"], ["750 ml", "1.5 L"], 999, 2799),
            new("White & Rosé", ["Chardonnay", "Riesling", "Rosé"], ["750 ml", "1.5 L"], 999, 2499),
            new("Sparkling", ["Prosecco", "Brut"], ["200 ml", "750 ml"], 599, 2999),
        ]),
        new("Coffee & Tea", Winter, Handling.Ambient, 0.1,
        [
            new("Coffee", ["Dark Roast Coffee", "Breakfast Blend Coffee", "Decaf Coffee"], ["300 g", "930 g"], 699, 1999),
            new("Tea", ["Earl Grey Tea", "Peppermint Tea", "Orange Pekoe Tea"], ["20 ct", "72 ct"], 349, 899),
            new("Hot Chocolate", ["Hot Chocolate", "Marshmallow Hot Chocolate"], ["450 g", "1.5 kg"], 499, 1199),
        ]),
    ];
}
