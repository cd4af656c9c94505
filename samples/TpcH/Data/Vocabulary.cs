namespace TpcH.Data;

/// <summary>The words of the benchmark's specification (TPC-H, clause 4.2.2.13) that the queries ask for, and words of ours for comments.</summary>
internal static class Vocabulary
{
    public static readonly string[] Regions = ["AFRICA", "AMERICA", "ASIA", "EUROPE", "MIDDLE EAST"];

    public static readonly (string Name, int Region)[] Nations =
    [
        ("ALGERIA", 0), ("ARGENTINA", 1), ("BRAZIL", 1), ("CANADA", 1), ("EGYPT", 4), ("ETHIOPIA", 0), ("FRANCE", 3), ("GERMANY", 3), ("INDIA", 2),
        ("INDONESIA", 2), ("IRAN", 4), ("IRAQ", 4), ("JAPAN", 2), ("JORDAN", 4), ("KENYA", 0), ("MOROCCO", 0), ("MOZAMBIQUE", 0), ("PERU", 1),
        ("CHINA", 2), ("ROMANIA", 3), ("SAUDI ARABIA", 4), ("VIETNAM", 2), ("RUSSIA", 3), ("UNITED KINGDOM", 3), ("UNITED STATES", 1),
    ];

    public static readonly string[] Sizes = ["STANDARD", "SMALL", "MEDIUM", "LARGE", "ECONOMY", "PROMO"];
    public static readonly string[] Finishes = ["ANODIZED", "BURNISHED", "PLATED", "POLISHED", "BRUSHED"];
    public static readonly string[] Metals = ["TIN", "NICKEL", "BRASS", "STEEL", "COPPER"];
    public static readonly string[] ContainerSizes = ["SM", "LG", "MED", "JUMBO", "WRAP"];
    public static readonly string[] Containers = ["CASE", "BOX", "BAG", "JAR", "PKG", "PACK", "CAN", "DRUM"];
    public static readonly string[] Segments = ["AUTOMOBILE", "BUILDING", "FURNITURE", "MACHINERY", "HOUSEHOLD"];
    public static readonly string[] Priorities = ["1-URGENT", "2-HIGH", "3-MEDIUM", "4-NOT SPECIFIED", "5-LOW"];
    public static readonly string[] Instructions = ["DELIVER IN PERSON", "COLLECT COD", "NONE", "TAKE BACK RETURN"];
    public static readonly string[] ShipModes = ["REG AIR", "AIR", "RAIL", "SHIP", "TRUCK", "MAIL", "FOB"];

    public static readonly string[] Colours =
    [
        "almond", "azure", "beige", "bisque", "black", "blue", "brown", "chocolate", "coral", "cream", "cyan", "forest", "gold", "green", "grey", "indian",
        "ivory", "khaki", "lace", "lavender", "lemon", "lime", "magenta", "maroon", "navy", "olive", "orange", "peach", "pink", "plum", "puff", "red",
        "rose", "salmon", "sienna", "sky", "steel", "tan", "turquoise", "violet", "white", "yellow",
    ];

    public static readonly string[] CommentWords =
    [
        "special", "pending", "regular", "express", "final", "ironic", "quick", "bold", "silent", "even", "requests", "packages", "deposits", "accounts",
        "instructions", "theodolites", "foxes", "pinto", "beans", "sleep", "wake", "nag", "haggle", "above", "among", "the", "blithely", "carefully",
    ];
}
