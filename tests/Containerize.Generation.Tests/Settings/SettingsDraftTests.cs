using Containerize.Generation.Settings;

namespace Containerize.Generation.Tests.Settings;

public sealed class SettingsDraftTests
{
    [Fact]
    public void A_draft_decides_nothing_and_names_every_service()
    {
        var text = SettingsDraft.New(Applications.Shop());
        Assert.Empty(SettingsFile.Read(text));
        Assert.All(Applications.Shop().Services, s => Assert.Contains($"\n  {s.Name}:\n", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_of_a_draft_is_valid_once_its_comment_is_taken_away()
    {
        // Sentences end with a stop, and a line that holds none of them is a setting.
        var lines = SettingsDraft.New(Applications.Shop()).Split('\n').Select(l => l.TrimStart().StartsWith("# ", StringComparison.Ordinal) && !l.EndsWith('.') ? l.Remove(l.IndexOf('#', StringComparison.Ordinal), 2) : l);
        var settings = SettingsFile.Read(string.Join('\n', lines));
        Assert.Equal(SettingKeys.All.Where(k => k.IsGlobal).Select(k => k.Path), settings.Where(e => e.Service.Length == 0 && e.Overlay.Length == 0).Select(e => e.Key.Path));
        Assert.Contains(settings, e => e.Service == "gateway" && e.Key == SettingKeys.Ports && e.Values[0] == "8080/http");
    }

    [Fact]
    public void Adds_new_services_and_keeps_every_byte_of_the_rest()
    {
        const string before = "# mine\r\nservices: # these\r\n    # about basket\r\n    basket:   {replicas: 2}\r\n# end";
        var after = SettingsDraft.Completed(before, Applications.Shop());
        Assert.StartsWith("# mine\r\nservices: # these\r\n    catalog:\r\n", after, StringComparison.Ordinal);
        Assert.EndsWith("    # about basket\r\n    basket:   {replicas: 2}\r\n# end", after, StringComparison.Ordinal);
        Assert.Equal("basket", Assert.Single(SettingsFile.Read(after)).Service);
        Assert.Equal(after, SettingsDraft.Completed(after, Applications.Shop()));
    }

    [Theory]
    [InlineData("tag: '2'")]
    [InlineData("")]
    [InlineData("services:\n")]
    [InlineData("services:\ntag: '2'\n")]
    public void Adds_services_to_a_file_without_any(string before)
    {
        var after = SettingsDraft.Completed(before, Applications.Shop());
        Assert.Equal(SettingsFile.Read(before).Count, SettingsFile.Read(after).Count);
        Assert.Equal(after, SettingsDraft.Completed(after, Applications.Shop()));
    }

    [Fact]
    public void Says_where_services_in_braces_leave_no_room() =>
        Assert.StartsWith("containerize.yaml(2,11)", Assert.Throws<ContainerizeException>(() => SettingsDraft.Completed("tag: a\nservices: {}\n", Applications.Shop())).Message, StringComparison.Ordinal);
}
