using System.Text.Json;
using Containerize.Model;
using Containerize.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Workspace.Tests;

/// <summary>A checkout that was never restored says the same as one that was: what code sets up is seen with the packages' symbols and by name alone.</summary>
public sealed class RestoredTests : IDisposable
{
    private const string Package = """
        namespace StackExchange.Redis
        {
            public class ConnectionMultiplexer { public static ConnectionMultiplexer Connect(string configuration) => new(); }
        }

        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext { }
            public class DbContextOptionsBuilder { }
            public static class NpgsqlExtensions { public static DbContextOptionsBuilder UseNpgsql(this DbContextOptionsBuilder builder, string connection) => builder; }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class DbExtensions { public static void AddDbContext<T>(this object services, System.Action<Microsoft.EntityFrameworkCore.DbContextOptionsBuilder> options) { } }
            public static class RefitExtensions { public static HttpBuilder AddRefitClient<T>(this object services) => new(); }
            public class HttpBuilder { public HttpBuilder ConfigureHttpClient(System.Action<System.Net.Http.HttpClient> configure) => this; }
        }

        namespace MassTransit
        {
            public interface IConsumer<T> { System.Threading.Tasks.Task Consume(ConsumeContext<T> context); }
            public class ConsumeContext<T> { }
            public interface IPublishEndpoint { System.Threading.Tasks.Task Publish<T>(T message); }
        }
        """;

    private const string Program = """
        using MassTransit;
        using Microsoft.EntityFrameworkCore;
        using StackExchange.Redis;

        var builder = WebApplication.CreateBuilder(args);
        var redis = ConnectionMultiplexer.Connect(builder.Configuration["Redis:Address"]!);
        builder.Services.AddDbContext<ShopContext>(options => options.UseNpgsql(builder.Configuration.GetConnectionString("Shop")!));
        builder.Services.AddRefitClient<ICatalog>().ConfigureHttpClient(c => c.BaseAddress = new Uri(builder.Configuration["Catalog:Url"]!));
        var app = builder.Build();
        app.MapHealthChecks("/alive");
        app.Run();

        public class ShopContext : DbContext { }
        public interface ICatalog { }
        public record OrderPlaced(int Id);
        public class OrderConsumer : IConsumer<OrderPlaced> { public Task Consume(ConsumeContext<OrderPlaced> context) => Task.CompletedTask; }
        public class Orders(IPublishEndpoint bus) { public Task Place() => bus.Publish(new OrderPlaced(1)); }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_facts_are_the_same_with_and_without_a_restore()
    {
        _folder.Write("a/Program.cs", Program);
        var project = _folder.Write("a/A.csproj", Projects.Web.Replace("</Project>", "<ItemGroup><PackageReference Include=\"Stub\" Version=\"1.0.0\" /></ItemGroup></Project>", StringComparison.Ordinal));
        var before = await Reading.ReadAsync(project);
        Restore();
        var after = await Reading.ReadAsync(project);
        Assert.Equal(["a redis server", "a postgres server", "an HTTP client", "a consumer", "a publisher"], Kinds(before));
        Assert.Equal(before.Facts, after.Facts);
    }

    private static string[] Kinds(SolutionFacts facts)
    {
        var all = facts.Facts.SelectMany(f => f.Facts).ToArray();
        (string Name, bool IsThere)[] kinds =
        [
            ("a redis server", all.OfType<ServerFact>().Any(f => f.ServerType == ServerTypes.Redis)),
            ("a postgres server", all.OfType<ServerFact>().Any(f => f.ServerType == ServerTypes.Postgres)),
            ("an HTTP client", all.OfType<HttpClientFact>().Any()),
            ("a consumer", all.OfType<MessageFact>().Any(f => f.Direction == MessageDirection.Consume)),
            ("a publisher", all.OfType<MessageFact>().Any(f => f.Direction == MessageDirection.Publish)),
        ];
        return [.. kinds.Where(k => k.IsThere).Select(k => k.Name)];
    }

    // What a restore leaves: the package's assembly, and the file that says where it is.
    private void Restore()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p));
        var compilation = CSharpCompilation.Create("Stub", [CSharpSyntaxTree.ParseText(Package)], platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _folder.Write("packages/stub/1.0.0/lib/net10.0/notes.txt", "");
        var emitted = compilation.Emit(_folder["packages/stub/1.0.0/lib/net10.0/Stub.dll"]);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        _folder.Write("a/obj/project.assets.json", JsonSerializer.Serialize(new
        {
            version = 3,
            targets = new Dictionary<string, object> { ["net10.0"] = new Dictionary<string, object> { ["Stub/1.0.0"] = new { type = "package", compile = new Dictionary<string, object> { ["lib/net10.0/Stub.dll"] = new { } } } } },
            libraries = new Dictionary<string, object> { ["Stub/1.0.0"] = new { type = "package", path = "stub/1.0.0" } },
            packageFolders = new Dictionary<string, object> { [_folder["packages"]] = new { } },
        }));
    }
}
