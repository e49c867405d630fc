using System.Text;
using Containerize.Testing;
using Containerize.Workspace.Caching;

namespace Containerize.Workspace.Tests.Caching;

public sealed class CacheFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_entry_comes_back_and_another_key_finds_nothing()
    {
        var cache = new CacheFolder(System.IO.Path.Combine(_folder.Path, "cache"));
        cache.Write("key", Encoding.UTF8.GetBytes("content"));
        Assert.Equal("content", Encoding.UTF8.GetString(cache.Read("key")!.Value.Span));
        Assert.Null(cache.Read("other"));
    }

    [Theory]
    [InlineData("\"Host=db;Password=PLANTED\"", false)]
    [InlineData("\"amqp://user:PLANTED@rabbitmq:5672\"", false)]
    [InlineData("\"-----BEGIN PRIVATE KEY-----\"", false)]
    [InlineData("\"Host=db;Password={password}\"", true)]
    [InlineData("\"http://catalog:8080/items\", \"a@b.example\"", true)]
    public void What_may_hold_a_secret_is_not_kept(string content, bool kept)
    {
        var cache = new CacheFolder(_folder.Path);
        cache.Write("key", Encoding.UTF8.GetBytes(content));
        Assert.Equal(kept, cache.Read("key") is not null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(-1)]
    public void A_damaged_entry_is_as_good_as_none(int cut)
    {
        var cache = new CacheFolder(_folder.Path);
        cache.Write("key", Encoding.UTF8.GetBytes("content"));
        var file = Assert.Single(Directory.GetFiles(_folder.Path));
        var bytes = File.ReadAllBytes(file);
        if (cut >= 0) bytes = bytes[..cut];
        else bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.Null(cache.Read("key"));
    }

    [Fact]
    public void Clearing_leaves_nothing()
    {
        var cache = new CacheFolder(_folder.Path);
        cache.Write("a", [1, 2, 3]);
        cache.Write("b", [4]);
        Assert.Equal(2, cache.Info().Entries);
        Assert.Equal(2, cache.Clear());
        Assert.Equal((0, 0L), cache.Info());
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_no_error()
    {
        var file = _folder.Write("file", "");
        var cache = new CacheFolder(System.IO.Path.Combine(file, "below"));
        cache.Write("key", [1]);
        Assert.Null(cache.Read("key"));
    }
}
