using Containerize.Model;

namespace Containerize.Detection.Caching;

/// <summary>Memcached: Enyim and its forks.</summary>
public sealed class MemcachedDetector() : ServerClientDetector(
    "memcached",
    ServerTypes.Memcached,
    ConnectionKind.Cache,
    ClientCall.Method("AddEnyimMemcached", "Enyim") with { Address = -1, AddressCalls = ["AddServer"], Form = "host" },
    ClientCall.Creation("MemcachedClient", "Enyim") with { Address = -1 },
    ClientCall.Creation("MemcachedClientConfiguration", "Enyim") with { Address = -1 });
