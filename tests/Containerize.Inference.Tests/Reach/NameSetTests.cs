using Containerize.Inference.Reach;

namespace Containerize.Inference.Tests.Reach;

public class NameSetTests
{
    [Fact]
    public void A_name_is_taken_once()
    {
        var set = new NameSet();
        Assert.True(set.Add(70));
        Assert.False(set.Add(70));
    }

    [Fact]
    public void Names_that_share_a_word_of_bits_are_told_apart()
    {
        var set = new NameSet();
        set.Add(64);
        Assert.True(set.Contains(64));
        Assert.False(set.Contains(65));
        Assert.False(set.Contains(0));
    }

    [Fact]
    public void A_number_beyond_all_that_were_taken_is_not_held()
    {
        var set = new NameSet();
        set.Add(3);
        Assert.False(set.Contains(100_000));
    }
}
