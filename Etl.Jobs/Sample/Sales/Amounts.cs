using Etl.Jobs.Sample.Chance;
using Etl.Jobs.Sample.Products;

namespace Etl.Jobs.Sample.Sales;

/// <summary>The money of a sales line, in cents.</summary>
internal readonly record struct Amounts(long Amount, long Discount, long Cost, long Shipping)
{
    private const double CouponShare = 0.03;
    private const int SmallestCoupon = 25;

    /// <summary>Prices a quantity in thousandths; a return gives back the shelf price.</summary>
    public static Amounts Of(int quantity, int price, int percentOff, Product product, int shippingRate, RandomStream random)
    {
        var gross = Rounded((long)quantity * price, 1_000);
        var discount = quantity < 0 ? 0 : percentOff > 0 ? Rounded(gross * percentOff, 100) : Coupon(gross, random);
        var cost = Rounded((long)quantity * product.Price * product.CostRate, 1_000_000);
        return new Amounts(gross - discount, discount, cost, Rounded(Math.Abs(cost) * shippingRate, 1_000));
    }

    private static long Coupon(long gross, RandomStream random) =>
        gross >= 4 * SmallestCoupon && random.Happens(CouponShare) ? SmallestCoupon * random.Between(1, (int)Math.Min(4, gross / 50)) : 0;

    private static long Rounded(long value, long unit) =>
        value < 0 ? -((-value + (unit / 2)) / unit) : (value + (unit / 2)) / unit;
}
