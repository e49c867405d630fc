// What stands in for packages: only names and shapes, as far as rules look at them.
#pragma warning disable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Serilog
{
    public class LoggerConfiguration
    {
        public Configuration.LoggerSinkConfiguration WriteTo => null;
        public ILogger CreateLogger() => null;
    }

    public interface ILogger { }
    public static class Log { public static ILogger Logger { get; set; } }
    public static class ConsoleLoggerConfigurationExtensions { public static LoggerConfiguration Console(this Configuration.LoggerSinkConfiguration sinks) => null; }
    public static class FileLoggerConfigurationExtensions { public static LoggerConfiguration File(this Configuration.LoggerSinkConfiguration sinks, string path) => null; }
}

namespace Serilog.Configuration { public class LoggerSinkConfiguration { } }

namespace RabbitMQ.Client
{
    public interface IChannel { Task<string> BasicConsumeAsync(string queue, bool autoAck, object consumer); }
    public class ConnectionFactory { public string HostName { get; set; } public string UserName { get; set; } public string Password { get; set; } }
}

namespace Confluent.Kafka
{
    public class ConsumerConfig { public string GroupId { get; set; } public string BootstrapServers { get; set; } }
    public class ConsumerBuilder<TKey, TValue> { public ConsumerBuilder(object config) { } public IConsumer<TKey, TValue> Build() => null; }
    public interface IConsumer<TKey, TValue> : IDisposable { object Consume(CancellationToken token); void Close(); void Subscribe(string topic); }
}

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusProcessor { public Task StartProcessingAsync(CancellationToken token = default) => null; public Task StopProcessingAsync(CancellationToken token = default) => null; }
}

namespace Microsoft.EntityFrameworkCore
{
    public class DbContext { public Infrastructure.DatabaseFacade Database => null; }
    public class DbContextOptionsBuilder { }
    public static class RelationalDatabaseFacadeExtensions { public static void Migrate(this Infrastructure.DatabaseFacade database) { } }
    public static class SqliteDbContextOptionsBuilderExtensions { public static DbContextOptionsBuilder UseSqlite(this DbContextOptionsBuilder options, string connection) => null; }
    public static class NpgsqlDbContextOptionsBuilderExtensions { public static DbContextOptionsBuilder UseNpgsql(this DbContextOptionsBuilder options, string connection) => null; }
}

namespace Microsoft.EntityFrameworkCore.Infrastructure { public class DatabaseFacade { } }
namespace Microsoft.EntityFrameworkCore.Design { public interface IDesignTimeDbContextFactory<T> { T CreateDbContext(string[] args); } }

namespace Microsoft.Extensions.DependencyInjection
{
    public static class PackageExtensions
    {
        public static IHealthChecksBuilder AddNpgSql(this IHealthChecksBuilder builder, string connection, string name = null, IEnumerable<string> tags = null) => builder;
        public static IServiceCollection AddStackExchangeRedisCache(this IServiceCollection services, Action<object> options) => services;
        public static ISignalRServerBuilderStub AddStackExchangeRedis(this object builder, string connection) => null;
        public static IServiceCollection AddDbContext<T>(this IServiceCollection services, Action<Microsoft.EntityFrameworkCore.DbContextOptionsBuilder> options) => services;
        public static void PersistKeysToStackExchangeRedis(this object builder) { }
        public static object AddGrpc(this IServiceCollection services) => null;
    }

    public interface ISignalRServerBuilderStub { }
}

namespace Microsoft.AspNetCore.Builder
{
    public static class GrpcEndpointRouteBuilderExtensions { public static object MapGrpcService<T>(this IEndpointRouteBuilder endpoints) => null; }
}

namespace Grpc.Net.Client { public class GrpcChannel { public static GrpcChannel ForAddress(string address) => null; } }

namespace Microsoft.IdentityModel.Tokens { public class SymmetricSecurityKey { public SymmetricSecurityKey(byte[] key) { } } }

namespace System.Drawing
{
    public class Bitmap { public Bitmap(int width, int height) { } }
    public class Font { }
}

namespace System.Management { public class ManagementObjectSearcher { public ManagementObjectSearcher(string query) { } } }

namespace Company.ServiceDefaults { public static class Extensions { public static WebApplication MapDefaultEndpoints(this WebApplication app) => app; } }
