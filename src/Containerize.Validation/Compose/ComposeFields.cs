namespace Containerize.Validation.Compose;

/// <summary>The fields of the Compose specification, as far as they are checked by name.</summary>
internal static class ComposeFields
{
    public static IReadOnlySet<string> Top { get; } = Set("version name include services models networks volumes secrets configs");

    public static IReadOnlySet<string> Service { get; } = Set(
        """
        annotations attach build blkio_config cap_add cap_drop cgroup cgroup_parent command configs container_name cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period
        cpu_rt_runtime cpu_shares cpus cpuset credential_spec depends_on deploy develop device_cgroup_rules devices dns dns_opt dns_search domainname driver_opts entrypoint env_file
        environment expose extends external_links extra_hosts gpus group_add healthcheck hostname image init ipc isolation label_file labels links logging mac_address mem_limit
        mem_reservation mem_swappiness memswap_limit models network_mode networks oom_kill_disable oom_score_adj pid pids_limit platform ports post_start pre_stop privileged profiles
        provider pull_policy pull_refresh_after read_only restart runtime scale secrets security_opt shm_size stdin_open stop_grace_period stop_signal storage_opt sysctls tmpfs tty
        ulimits use_api_socket user userns_mode uts volumes volumes_from working_dir
        """);

    public static IReadOnlySet<string> Build { get; } = Set(
        "context dockerfile dockerfile_inline args ssh cache_from cache_to additional_contexts entitlements extra_hosts isolation labels network no_cache platforms privileged provenance pull sbom secrets shm_size tags target ulimits");

    public static IReadOnlySet<string> HealthCheck { get; } = Set("test interval timeout retries start_period start_interval disable");

    public static IReadOnlySet<string> Deploy { get; } = Set("mode endpoint_mode replicas labels rollback_config update_config resources restart_policy placement");

    public static IReadOnlySet<string> Logging { get; } = Set("driver options");

    public static IReadOnlySet<string> Dependency { get; } = Set("condition restart required");

    public static IReadOnlySet<string> Port { get; } = Set("target published protocol host_ip mode name app_protocol");

    public static IReadOnlySet<string> Mount { get; } = Set("type source target read_only consistency bind volume tmpfs image");

    public static IReadOnlySet<string> Network { get; } = Set("name driver driver_opts ipam external internal enable_ipv4 enable_ipv6 attachable labels");

    public static IReadOnlySet<string> Volume { get; } = Set("name driver driver_opts external labels");

    public static IReadOnlySet<string> Secret { get; } = Set("name environment file external labels driver driver_opts template_driver");

    public static IReadOnlySet<string> Config { get; } = Set("name content environment file external labels template_driver");

    /// <summary>Fields of a service that are true or false.</summary>
    public static IReadOnlySet<string> Switches { get; } = Set("privileged read_only init tty stdin_open attach oom_kill_disable use_api_socket");

    /// <summary>Fields of a service that must be a mapping or a list, never a single value.</summary>
    public static IReadOnlySet<string> Lists { get; } = Set("ports volumes networks secrets configs depends_on environment cap_add cap_drop security_opt expose");

    private static HashSet<string> Set(string names) => names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
