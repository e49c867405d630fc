using Containerize.Model;

namespace Containerize.Detection.Tests.Reading;

/// <summary>What an address stands for; each value is read as the connection string of a database.</summary>
public class ValueReaderTests
{
    [Theory]
    [InlineData("\"Host=db\"", "'Host=db'")]
    [InlineData("(\"a\" + \"b\") + \"c\"", "'abc'")]
    [InlineData("@\"a\"", "'a'")]
    [InlineData("configuration[\"Db\"]", "config(Db)")]
    [InlineData("configuration[\"Db\"]!", "config(Db)")]
    [InlineData("configuration[\"A:B\"]", "config(A:B)")]
    [InlineData("configuration?[\"Db\"]", "config(Db)")]
    [InlineData("configuration?.GetSection(\"A\")[\"B\"]", "config(A:B)")]
    [InlineData("configuration?.GetSection(\"A\")?[\"B\"]", "config(A:B)")]
    [InlineData("configuration?.GetSection(\"A\").Value", "config(A)")]
    [InlineData("configuration.GetSection(\"A\").GetSection(\"B\")[\"C\"]", "config(A:B:C)")]
    [InlineData("configuration.GetRequiredSection(\"A:B\").Value", "config(A:B)")]
    [InlineData("builder.Configuration.GetSection(\"A:B\")[\"C\"]", "config(A:B:C)")]
    [InlineData("configuration.GetConnectionString(\"Db\")", "config(ConnectionStrings:Db)")]
    [InlineData("configuration.GetConnectionString(name: \"Db\")", "config(ConnectionStrings:Db)")]
    [InlineData("configuration.GetSection(\"A\").GetConnectionString(\"Db\")", "config(A:ConnectionStrings:Db)")]
    [InlineData("configuration.GetValue<string>(\"Db\")", "config(Db)")]
    [InlineData("configuration.GetValue<string>(\"Db\", \"local\")", "config(Db?'local')")]
    [InlineData("configuration.GetValue(\"Db\", \"local\")", "config(Db?'local')")]
    [InlineData("configuration.GetValue(typeof(string), \"Db\")", "config(Db)")]
    [InlineData("configuration.GetSection(\"Db\").Get<string>()", "config(Db)")]
    [InlineData("configuration[\"Db\"] ?? \"local\"", "config(Db?'local')")]
    [InlineData("configuration[\"A\"] ?? configuration[\"B\"] ?? \"c\"", "config(A?config(B?'c'))")]
    [InlineData("configuration[\"Db\"] ?? throw new InvalidOperationException()", "config(Db)")]
    [InlineData("configuration[\"Db\"]!.ToString().TrimEnd('/')", "config(Db)")]
    [InlineData("Environment.GetEnvironmentVariable(\"DB\")", "env(DB)")]
    [InlineData("Environment.GetEnvironmentVariable(\"DB\") ?? \"local\"", "env(DB?'local')")]
    [InlineData("$\"Host={configuration[\"A\"]};Port={5432}\"", "'Host='+config(A)+';Port=5432'")]
    [InlineData("string.Format(\"Host={0};Port={1:D}\", configuration[\"A\"], 5432)", "'Host='+config(A)+';Port=5432'")]
    [InlineData("\"Host=\" + configuration[\"A\"]", "'Host='+config(A)")]
    [InlineData("string.Concat(\"Host=\", configuration[\"A\"])", "'Host='+config(A)")]
    [InlineData("string.IsNullOrEmpty(configuration[\"A\"]) ? \"b\" : configuration[\"A\"]", "'b'|config(A)")]
    [InlineData("configuration[$\"A:{nameof(Setup)}\"]", "config(A:Setup)")]
    [InlineData("configuration.GetSection(nameof(Setup))[\"A\"]", "config(Setup:A)")]
    [InlineData("configuration.GetSection(typeof(Setup).Name)[\"A\"]", "config(Setup:A)")]
    [InlineData("builder.Services.BuildServiceProvider().GetRequiredService<IConfiguration>()[\"A\"]", "config(A)")]
    [InlineData("new Uri(configuration[\"A\"]!).ToString()", "config(A)")]
    [InlineData("new Uri(configuration[\"A\"]!).AbsoluteUri", "config(A)")]
    [InlineData("new Uri(new Uri(configuration[\"A\"]!), \"x\")", "config(A)")]
    [InlineData("configuration[\"A\"] != null ? configuration[\"A\"] : throw new Exception()", "config(A)")]
    [InlineData("configuration[\"A\"] is { } a ? a : \"b\"", "config(A)|'b'")]
    public void Reads_an_expression(string expression, string expected) =>
        Assert.Equal(expected, Address($"options.UseNpgsql({expression});"));

    [Theory]
    [InlineData("var cs = configuration[\"A\"]; options.UseNpgsql(cs);", "config(A)")]
    [InlineData("string cs; cs = configuration[\"A\"]!; options.UseNpgsql(cs);", "config(A)")]
    [InlineData("var section = configuration.GetSection(\"A\"); var cs = section[\"B\"]; options.UseNpgsql(cs);", "config(A:B)")]
    [InlineData("var section = configuration.GetSection(\"A\"); options.UseNpgsql(section.GetValue<string>(\"B\"));", "config(A:B)")]
    [InlineData("const string key = \"A\"; options.UseNpgsql(configuration[key]);", "config(A)")]
    [InlineData("var key = \"A\"; options.UseNpgsql(configuration[key]);", "config(A)")]
    [InlineData("var settings = configuration.GetSection(\"A\").Get<Settings>(); options.UseNpgsql(settings.Url);", "config(A:Url)")]
    [InlineData("var settings = configuration.GetSection(\"A\").Get<Settings>()!; options.UseNpgsql(settings!.Url);", "config(A:Url)")]
    [InlineData("var settings = configuration.GetSection(\"A\").Get<Settings>(); options.UseNpgsql(settings?.Url);", "config(A:Url)")]
    [InlineData("var settings = configuration.GetSection(\"A\").Get<Settings>(); options.UseNpgsql(settings.Inner.Name);", "config(A:Inner:Name)")]
    [InlineData("var settings = configuration.GetSection(\"A\").Get<Elsewhere>(); options.UseNpgsql(settings.Url);", "config(A:Url)")]
    [InlineData("options.UseNpgsql(configuration.GetSection(\"A\").Get<Settings>().Url);", "config(A:Url)")]
    [InlineData("var settings = configuration.Get<Settings>(); options.UseNpgsql(settings.Url);", "config(Url)")]
    [InlineData("var settings = new Settings(); configuration.GetSection(\"A\").Bind(settings); options.UseNpgsql(settings.Url);", "option(Settings.Url)")]
    [InlineData("var settings = new Settings { Url = \"x\" }; options.UseNpgsql(settings.Url);", "'x'")]
    [InlineData("if (configuration[\"A\"] is { } cs) options.UseNpgsql(cs);", "config(A)")]
    [InlineData("var cs = Cs(configuration); options.UseNpgsql(cs);", "config(Own)")]
    public void Reads_through_locals(string statements, string expected) =>
        Assert.Equal(expected, Address(statements, """
            class Settings { public string Url { get; set; } = ""; public Inner Inner { get; set; } = new(); }
            class Inner { public string Name { get; set; } = ""; }
            static partial class Setup { static string Cs(IConfiguration configuration) => configuration["Own"]!; }
            """));

    [Theory]
    [InlineData("class C(string url) { void M(dynamic o) => o.UseNpgsql(url); }", "parameter(C.0.url)")]
    [InlineData("class C { string _url; public C(int a, string url) { _url = url; } void M(dynamic o) => o.UseNpgsql(_url); }", "parameter(C.1.url)")]
    [InlineData("class C { void M(dynamic o, string url = \"x\") => o.UseNpgsql(url); }", "parameter(M.1.url?'x')")]
    [InlineData("static class C { static void M(this object o, string url) => o.UseNpgsql(url); }", "parameter(M.0.url)")]
    [InlineData("class C(IConfiguration c) { void M(dynamic o) => o.UseNpgsql(c[\"A\"]); }", "config(A)")]
    [InlineData("class C(IConfigurationSection s) { void M(dynamic o) => o.UseNpgsql(s[\"A\"]); }", "config(parameter(C.0.s)+':A')")]
    [InlineData("class C { readonly IConfiguration _c; public C(IConfiguration c) => _c = c; void M(dynamic o) => o.UseNpgsql(_c.GetConnectionString(\"A\")); }", "config(ConnectionStrings:A)")]
    [InlineData("class C { static readonly string Url = \"a\" + \"b\"; void M(dynamic o) => o.UseNpgsql(Url); }", "'ab'")]
    [InlineData("class C { string Url => \"a\"; void M(dynamic o) => o.UseNpgsql(Url); }", "'a'")]
    [InlineData("class C { string Of() => Of(1); string Of(int a) => Of(a, 2); string Of(int a, int b) => Of(a, b, 3); string Of(int a, int b, int c) => \"a\"; string Of(string text) => Of(text + text); void M(dynamic o) => o.UseNpgsql(Of()); }", "'a'")]
    [InlineData("static class C { static string In(this string name, string folder) => folder; static string In(string name) => \"b\"; static void M(dynamic o) => o.UseNpgsql(\"x\".In(\"a\")); }", "parameter(In.0.folder)")]
    [InlineData("class C { void M(dynamic o) => o.UseNpgsql(K.Url); } static class K { public static readonly string Url = \"a\"; }", "'a'")]
    [InlineData("class C(Microsoft.Extensions.Options.IOptions<S> o) { void M(dynamic b) => b.UseNpgsql(o.Value.Url); } class S { public string Url { get; set; } }", "option(S.Url)")]
    [InlineData("class C { S _s; public C(Microsoft.Extensions.Options.IOptions<S> o) { _s = o.Value; } void M(dynamic b) => b.UseNpgsql(_s.Url); } class S { public string Url { get; set; } }", "option(S.Url)")]
    [InlineData("class C(S s) { void M(dynamic b) => b.UseNpgsql(s.In.Url); } class S { public T In { get; set; } } class T { public string Url { get; set; } }", "option(S.In:Url)")]
    [InlineData("class C(IS s) { void M(dynamic b) => b.UseNpgsql(s.Url); } interface IS { string Url { get; } } class S : IS { public string Url { get; set; } }", "option(S.Url)")]
    public void Reads_members_and_parameters(string code, string expected) =>
        Assert.Equal(expected, Text.Of(Detect.In(code).Server("postgres").Address));

    [Fact]
    public void Reads_options_whose_package_is_absent() =>
        Assert.Equal("option(S.Url)", Text.Of(Detect.In("""
            using Microsoft.Extensions.Options;
            class C { readonly S _s; public C(IOptions<S> o) { _s = o.Value; } void M(object b) => b.UseNpgsql(_s.Url); }
            class D { IOptionsMonitor<S> _o; void M(object b) => b.ToString(); }
            class S { public string Url { get; set; } }
            """).WithoutAspNetCore().Server("postgres").Address));

    [Fact]
    public void Reads_configuration_whose_package_is_absent() =>
        Assert.Equal("config(ConnectionStrings:A)", Text.Of(Detect.In("""
            using Microsoft.Extensions.Configuration;
            class C { readonly IConfiguration _c; public C(IConfiguration c) { _c = c; } void M(object b) => b.UseNpgsql(_c.GetConnectionString("A")); }
            """).WithoutAspNetCore().Server("postgres").Address));

    [Fact]
    public void Reads_constants_of_another_project() =>
        Assert.Equal("config(ConnectionStrings:Orders)", Text.Of(Detect.InSetup("o.UseNpgsql(configuration.GetConnectionString(Shared.Names.Db));")
            .WithProject("namespace Shared; public static class Names { public const string Db = \"Orders\"; }").Server("postgres").Address));

    [Fact]
    public void Reads_static_properties_of_another_project() =>
        Assert.Equal("config(Orders:Url)", Text.Of(Detect.InSetup("o.UseNpgsql(configuration.GetSection(Shared.Orders.Section)[\"Url\"]);")
            .WithProject("namespace Shared; public class Orders { public static string Section => nameof(Orders); }").Server("postgres").Address));

    [Fact]
    public void Reads_the_configuration_of_a_host_context() =>
        Assert.Equal("config(A)", Text.Of(Detect.In("""
            Host.CreateDefaultBuilder(args).ConfigureServices((hostContext, services) =>
            {
                services.AddDbContext<X>(options => options.UseNpgsql(hostContext.Configuration["A"]));
            });
            """).Server("postgres").Address));

    [Theory]
    [InlineData("options.UseNpgsql(Compute());")]
    [InlineData("options.UseNpgsql(new Dictionary<string, string>()[\"a\"]);")]
    [InlineData("var config = new Dictionary<string, string>(); options.UseNpgsql(config[\"a\"]);")]
    [InlineData("var a = b; var b = a; options.UseNpgsql(a);")]
    [InlineData("Elsewhere config = null; options.UseNpgsql(config[\"a\"]);")]
    public void Leaves_unknown_what_code_does_not_decide(string statements) => Assert.Equal("unknown", Address(statements));

    [Fact]
    public void Reads_hostile_depth_without_harm()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("\"a\"", 500));
        var names = string.Join(" ", Enumerable.Range(0, 300).Select(i => $"var v{i + 1} = v{i};"));
        Assert.NotNull(Detect.InSetup($"options.UseNpgsql({sum});").Server("postgres").Address);
        Assert.Equal("unknown", Address($"var v0 = \"a\"; {names} options.UseNpgsql(v300);"));
        Assert.Equal("unknown", Address("string a = \"x\"; a = a + a; a = a + a; options.UseNpgsql(Compute(a));"));
    }

    [Fact]
    public void Reads_doubling_names_in_bounded_time()
    {
        var names = string.Join(" ", Enumerable.Range(0, 60).Select(i => $"var v{i + 1} = v{i} + v{i};"));
        Assert.NotNull(Detect.InSetup($"var v0 = configuration[\"A\"]; {names} options.UseNpgsql(v60);").Server("postgres").Address);
    }

    private static string Address(string statements, string more = "") =>
        Text.Of(Detect.In($$"""
            static partial class Setup
            {
                static void Add(WebApplicationBuilder builder, IConfiguration configuration)
                {
                    {{statements}}
                }
            }
            {{more}}
            """).Server("postgres").Address);
}
