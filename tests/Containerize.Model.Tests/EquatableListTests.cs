using CsCheck;

namespace Containerize.Model.Tests;

public class EquatableListTests
{
    [Fact]
    public void Lists_of_equal_items_are_equal_and_have_one_hash() => Gen.Int.Array.Sample(items =>
    {
        EquatableList<int> one = items, other = items.ToArray();
        return one == other && one.GetHashCode() == other.GetHashCode() && one.SequenceEqual(items);
    });

    [Theory]
    [InlineData("a,b", "b,a")]
    [InlineData("a", "a,a")]
    [InlineData("", "a")]
    public void Other_items_another_order_or_another_number_differ(string one, string other) => Assert.True(List(one) != List(other));

    [Fact]
    public void The_default_is_the_empty_list()
    {
        EquatableList<string> none = default;
        Assert.Empty(none);
        Assert.Equal(new EquatableList<string>([]), none);
        Assert.Equal(new EquatableList<string>([]).GetHashCode(), none.GetHashCode());
    }

    [Fact]
    public void A_list_does_not_change_with_the_array_that_it_was_made_of()
    {
        string[] items = ["a"];
        EquatableList<string> list = items;
        items[0] = "b";
        Assert.Equal("a", list[0]);
    }

    [Fact]
    public void Records_that_hold_lists_compare_by_value() => Assert.Equal(Rule("x", "y"), Rule("x", "y"));

    private static Rule Rule(params string[] aliases) => new("CTZ9999", "Title", Severity.Info, "policy", "Why.", "Fix.", "Source.", aliases);

    private static EquatableList<string> List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries).ToEquatableList();
}
