using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Shop.Migrator;

/// <summary>Brings a database to the latest version, creating it if need be, and waits for a server that is still starting.</summary>
internal sealed partial class DatabaseMigration(ILogger<DatabaseMigration> logger)
{
    private const int MaximumAttempts = 40;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(3);

    public async Task RunAsync(DbContext database, CancellationToken cancellationToken)
    {
        var name = database.GetType().Name;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await database.Database.MigrateAsync(cancellationToken);
                LogMigrated(name);
                return;
            }
            catch (Exception exception) when (attempt < MaximumAttempts && IsNotReady(exception))
            {
                LogNotReady(name, attempt, exception.GetBaseException().Message);
                await Task.Delay(RetryDelay, cancellationToken);
            }
        }
    }

    private static bool IsNotReady(Exception exception) => exception switch
    {
        NpgsqlException { IsTransient: true } or SocketException or TimeoutException => true,
        { InnerException: { } inner } => IsNotReady(inner),
        _ => false,
    };

    [LoggerMessage(LogLevel.Information, "{Database} is up to date")]
    private partial void LogMigrated(string database);

    [LoggerMessage(LogLevel.Warning, "The server of {Database} is not ready (attempt {Attempt}): {Reason}")]
    private partial void LogNotReady(string database, int attempt, string reason);
}
