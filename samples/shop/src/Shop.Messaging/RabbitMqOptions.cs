using System.ComponentModel.DataAnnotations;

namespace Shop.Messaging;

/// <summary>Where the broker is and who we are to it; the <c>RabbitMq</c> section of the configuration.</summary>
public sealed class RabbitMqOptions
{
    public const string SectionName = "RabbitMq";

    [Required]
    public required string Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 5672;

    [Required]
    public required string UserName { get; init; }

    [Required]
    public required string Password { get; init; }
}
