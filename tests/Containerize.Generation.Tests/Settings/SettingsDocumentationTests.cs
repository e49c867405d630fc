using Containerize.Generation.Settings;

namespace Containerize.Generation.Tests.Settings;

/// <summary>The schema and the page follow the list of settings.</summary>
public sealed class SettingsDocumentationTests
{
    [Fact]
    public void The_schema_is_that_of_the_code() => Golden.Matches("../../docs/schema/settings.v1.json", SettingsSchema.Text());

    [Fact]
    public void The_page_has_a_row_for_every_setting()
    {
        var page = Checkout.Read("docs/settings.md");
        Assert.All(SettingKeys.All, key => Assert.Contains(Row(key), page, StringComparison.Ordinal));
        Assert.Equal(SettingKeys.All.Count, page.Split("\n| `").Length - 1);
    }

    private static string Where(SettingKey key) => key.Scope switch { SettingScope.Both => "all, service", SettingScope.Service => "service", SettingScope.Overlay => "overlay", SettingScope.Server => "server", _ => "all" };

    private static string Row(SettingKey key) => key.IsInFileAlone ? $"| `{key.Path}` | {Where(key)} | none | none | {key.Default} | {key.Description} |" :
        $"| `{key.Path}` | {Where(key)} | `{key.Flag}` | `{(key.IsGlobal ? key.Variable : (key.Scope == SettingScope.Overlay ? "CONTAINERIZE_OVERLAYS__NAME__" : key.IsPerServer ? "CONTAINERIZE_SERVERS__NAME__" : "CONTAINERIZE_SERVICES__NAME__") + key.VariableName)}` | {key.Default} | {key.Description} |";
}
