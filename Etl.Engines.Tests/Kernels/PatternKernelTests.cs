using Etl.DataFrames;
using Etl.DuckDB.Kernels.Patterns;

namespace Etl.Engines.Tests.Kernels;

/// <summary>Java's regular expressions, where .NET's and RE2's mean something else.</summary>
public sealed class PatternKernelTests
{
    [Theory]
    [InlineData("^.$", "😀", true)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^\\W$", "😀", true)]
    [InlineData("a.b", "a\rb", false)]
    [InlineData("(?s)a.b", "a\u2028b", true)]
    [InlineData("a$", "a\r\n", true)]
    [InlineData("a$", "a\n\n", false)]
    [InlineData("(?m)^b", "a\rb", true)]
    [InlineData("(?m)a$", "a\u0085b", true)]
    [InlineData("^\\d+$", "١٢", false)]
    [InlineData("^\\w+$", "é", false)]
    [InlineData("(?i)É", "é", false)]
    [InlineData("(?i)abc", "ABC", true)]
    [InlineData("\\bé", "aé", false)]
    [InlineData("[a-c&&[^b]]", "b", false)]
    [InlineData("[a-c&&[^b]]", "c", true)]
    [InlineData("[[a-c][x-z]]", "y", true)]
    [InlineData("\\p{Punct}", "!", true)]
    [InlineData("\\p{Lu}", "É", true)]
    [InlineData("\\p{L}", "\U00020000", true)]
    [InlineData("\\h", "\u00A0", true)]
    [InlineData("a*+a", "aaa", false)]
    [InlineData("\\Qa.b\\E", "a.b", true)]
    [InlineData("\\x{1F600}", "😀", true)]
    [InlineData("(?x) a b # c", "ab", true)]
    [InlineData("(?<y>a)\\k<y>", "aa", true)]
    [InlineData("(a)(?<x>b)(c)\\3", "abcc", true)]
    [InlineData("\\0101", "A", true)]
    [InlineData("x{2,}", "xx", true)]
    public void Patterns_match_as_in_Java(string pattern, string text, bool expected) => PatternFunctions.Matches(text, pattern).Should().Be(expected);

    [Theory]
    [InlineData("(", "')' is missing")]
    [InlineData(")", "')' has no '('")]
    [InlineData("[a", "']' is missing")]
    [InlineData("*a", "a quantifier has nothing before it")]
    [InlineData("a**", "a quantifier follows a quantifier")]
    [InlineData("a{2,1}", "a quantifier goes backwards")]
    [InlineData("{", "'{' has nothing before it")]
    [InlineData("\\y", "'\\y' is no escape")]
    [InlineData("[z-a]", "a range goes backwards")]
    [InlineData("(?<=a*)b", "a look-behind has no greatest length")]
    [InlineData("(?q)", "'q' is no flag")]
    public void Patterns_that_Java_refuses_are_errors(string pattern, string reason) =>
        FluentActions.Invoking(() => JavaPattern.Of(pattern)).Should().Throw<EngineException>().WithMessage($"*The pattern '{pattern}' is no regular expression: {reason}*")
            .Which.ErrorClass.Should().Be("INVALID_PARAMETER_VALUE.PATTERN");

    [Theory]
    [InlineData('(')]
    [InlineData('[')]
    public void Patterns_that_would_overflow_Javas_stack_are_errors(char opening) =>
        FluentActions.Invoking(() => JavaPattern.Of(new string(opening, 20_000))).Should().Throw<EngineException>().WithMessage("*is no regular expression: it is nested deeper than 1000 levels*")
            .Which.ErrorClass.Should().Be("INVALID_PARAMETER_VALUE.PATTERN");

    [Theory]
    [InlineData("(?u)a")]
    [InlineData("\\Ga")]
    [InlineData("\\p{IsLatin}")]
    [InlineData("(?i)(a)\\1")]
    public void Patterns_without_translation_are_refused(string pattern) =>
        FluentActions.Invoking(() => JavaPattern.Of(pattern)).Should().Throw<UnsupportedOperationException>();

    [Theory]
    [InlineData("aXb", "X", "$0$0", "aXXb")]
    [InlineData("ab", "(a)(b)", "$2\\$$1", "b$a")]
    [InlineData("ab", "(?<one>a)", "<${one}>", "<a>b")]
    [InlineData("a", "(a)", "$10", "a0")]
    [InlineData("ab", "", "-", "-a-b-")]
    [InlineData("abc", "x*", "-", "-a-b-c-")]
    public void Replace_knows_groups(string text, string pattern, string replacement, string expected) =>
        PatternFunctions.Replace(text, pattern, replacement, 1).Should().Be(expected);

    [Theory]
    [InlineData("$9", "group 9 does not exist")]
    [InlineData("$", "'$' is followed by no group*")]
    [InlineData("\\", "it ends in a backslash")]
    [InlineData("${x}", "it names a group that does not exist")]
    public void Replacements_that_Java_refuses_are_errors(string replacement, string reason) =>
        FluentActions.Invoking(() => PatternFunctions.Replace("a", "a", replacement, 1)).Should().Throw<EngineException>()
            .WithMessage($"*The replacement '{replacement}' cannot be used: {reason}*");

    [Theory]
    [InlineData("a,b,,", ",", -1, "a|b||")]
    [InlineData("a,b,c", ",", 2, "a|b,c")]
    [InlineData("abc", "", -1, "a|b|c")]
    [InlineData("abcd", "", 2, "a|b")]
    [InlineData("a😀", "", 0, "a|😀")]
    [InlineData("abc", "(?=b)", -1, "a|bc")]
    [InlineData("", ",", -1, "")]
    public void Split_is_Javas(string text, string pattern, int limit, string expected) =>
        string.Join('|', PatternFunctions.Split(text, pattern, limit)).Should().Be(expected);

    [Theory]
    [InlineData("100%", "100\\%", true)]
    [InlineData("a\nb", "a_b", true)]
    [InlineData("a.b", "a_b", true)]
    [InlineData("axb", "a.b", false)]
    public void Like_has_two_wildcards(string text, string pattern, bool expected) => LikePatterns.Like(text, pattern).Should().Be(expected);

    [Fact]
    public void A_group_that_does_not_exist_is_an_error_where_the_pattern_matches()
    {
        PatternFunctions.Extract("x", "(a)", 2).Should().BeEmpty();
        FluentActions.Invoking(() => PatternFunctions.Extract("a", "(a)", 2)).Should().Throw<EngineException>()
            .WithMessage("*Group '2' does not exist: the pattern has 1 groups. Take 0 for the whole match.");
    }
}
