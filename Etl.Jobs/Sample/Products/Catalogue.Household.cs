using static Etl.Jobs.Sample.Demand.SeasonCurve;

namespace Etl.Jobs.Sample.Products;

internal static partial class Catalogue
{
    private static Category[] Household() =>
    [
        new("Household", Steady, Handling.Ambient, 0.1,
        [
            new("Paper", ["Bathroom Tissue", "Paper Towels", "Facial Tissue"], ["6 ct", "12 ct", "30 ct"], 399, 2299),
            new("Laundry", ["Liquid Detergent", "Laundry Pods", "Fabric Softener"], ["1.5 L", "4 L"], 599, 2199),
            new("Cleaning", ["Dish Soap", "All Purpose Cleaner", "Glass Cleaner"], ["650 ml", "950 ml"], 249, 599),
            new("Wraps & Bags", ["Aluminum Foil", "Sandwich Bags", "Garbage Bags"], ["20 ct", "50 ct", "100 ct"], 299, 1699),
        ]),
        new("Personal Care", Steady, Handling.Ambient, 0.1,
        [
            new("Hair Care", ["Daily Shampoo", "Repair Conditioner"], ["355 ml", "750 ml"], 399, 1099),
            new("Soap & Deodorant", ["Body Wash", "Hand Soap", "Deodorant Stick"], ["85 g", "500 ml", "1 L"], 299, 999),
            new("Oral Care", ["Whitening Toothpaste", "Mint Toothpaste", "Mouthwash"], ["75 ml", "130 ml", "1 L"], 199, 899),
        ]),
        new("Cold & Flu", Winter, Handling.Ambient, 0.1,
        [
            new("Remedies", ["Cough Syrup", "Throat Lozenges", "Cold Relief Tablets"], ["20 ct", "250 ml"], 499, 1699),
            new("Vitamins", ["Vitamin C Tablets", "Vitamin D Drops", "Multivitamin Gummies"], ["60 ct", "120 ct"], 799, 2499),
        ]),
        new("Sun & Garden", Summer, Handling.Ambient, 0.1,
        [
            new("Sun Care", ["Sunscreen SPF 30", "Sunscreen SPF 50", "After Sun Lotion"], ["150 ml", "240 ml"], 899, 2199),
            new("Grill Supplies", ["Charcoal Briquettes", "Firelighters"], ["3 kg", "7 kg"], 599, 1999),
        ]),
        new("Baby", Steady, Handling.Ambient, 0.2,
        [
            new("Diapers & Wipes", ["Diapers Size 3", "Diapers Size 4", "Baby Wipes"], ["64 ct", "132 ct"], 499, 3999),
            new("Baby Food", ["Apple Purée", "Oat Cereal", "Vegetable Purée"], ["128 ml", "227 g"], 119, 549),
        ]),
        new("Pet", Steady, Handling.Ambient, 0.25,
        [
            new("Cat", ["Cat Food Salmon", "Cat Food Chicken", "Cat Litter"], ["85 g", "2 kg", "7 kg"], 99, 2299),
            new("Dog", ["Dog Food Beef", "Dog Food Lamb", "Dental Chews"], ["370 g", "2 kg", "12 kg"], 179, 4999),
        ]),
    ];
}
