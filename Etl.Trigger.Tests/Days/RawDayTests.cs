using Etl.Jobs.Retail.Contracts;
using Etl.Trigger.Days;

namespace Etl.Trigger.Tests.Days;

public sealed class RawDayTests
{
    [Fact]
    public void Tables_AreThoseOfTheJob() => RawDay.Tables.Should().BeEquivalentTo(TableContract.All.Select(contract => contract.Table));
}
