using System.Globalization;

namespace TpcH.Data;

/// <summary>Makes the orders and their lines.</summary>
internal sealed class OrderGenerator(Dice dice, int orders, int customers, int parts, int suppliers)
{
    private static readonly DateOnly First = new(1992, 1, 1);
    private static readonly DateOnly Today = new(1995, 6, 17);

    // The last order is delivered before the end of 1998.
    private static readonly int Days = new DateOnly(1998, 12, 31).DayNumber - First.DayNumber - 151;

    public void Write(string folder)
    {
        using var orderFile = new TableFile(folder, "orders");
        using var lineFile = new TableFile(folder, "lineitem");
        for (var i = 0; i < orders; i++)
        {
            // Of 32 keys the first 8 are taken.
            var key = (i / 8 * 32) + (i % 8) + 1;
            WriteOrder(key, orderFile, lineFile);
        }
    }

    private void WriteOrder(int key, TableFile orderFile, TableFile lineFile)
    {
        var date = First.AddDays(dice.Between(0, Days));
        var lines = dice.Between(1, 7);
        var (total, open) = (0m, 0);
        for (var number = 1; number <= lines; number++)
        {
            var (price, isOpen) = WriteLine(key, number, date, lineFile);
            total += price;
            open += isOpen ? 1 : 0;
        }

        orderFile.Write(
            key, Customer(), open == 0 ? "F" : open == lines ? "O" : "P", Math.Round(total, 2), date, dice.OneOf(Vocabulary.Priorities),
            string.Create(CultureInfo.InvariantCulture, $"Clerk#{dice.Between(1, Math.Max(1, customers / 150)):D9}"), 0, dice.Words(Vocabulary.CommentWords, 5));
    }

    // A third of the customers never orders.
    private int Customer()
    {
        var customer = dice.Between(1, customers);
        return customer % 3 == 0 ? (customer == customers ? customer - 1 : customer + 1) : customer;
    }

    private (decimal Price, bool IsOpen) WriteLine(int order, int number, DateOnly date, TableFile file)
    {
        var part = dice.Between(1, parts);
        var quantity = dice.Between(1, 50);
        var price = new decimal(Generator.PriceOf(part), 0, 0, false, 2) * quantity;
        var (discount, tax) = (dice.Money(0, 10), dice.Money(0, 8));
        var shipped = date.AddDays(dice.Between(1, 121));
        var received = shipped.AddDays(dice.Between(1, 30));
        var flag = received > Today ? "N" : dice.Between(0, 1) == 0 ? "R" : "A";
        file.Write(
            order, part, Generator.SupplierOf(part, dice.Between(0, 3), suppliers), number, quantity, price, discount, tax, flag, shipped > Today ? "O" : "F",
            shipped, date.AddDays(dice.Between(30, 90)), received, dice.OneOf(Vocabulary.Instructions), dice.OneOf(Vocabulary.ShipModes),
            dice.Words(Vocabulary.CommentWords, 3));
        return (price * (1 + tax) * (1 - discount), shipped > Today);
    }
}
