using System.Net;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Ranges of addresses: an address, a slash and the number of bits that are fixed.</summary>
internal static class CidrRange
{
    public static bool IsValid(string text) => Parse(text) is not null;

    /// <summary>Whether a range lies within another and is not the whole of it.</summary>
    public static bool Contains(string outer, string inner) =>
        Parse(outer) is { } whole && Parse(inner) is { } part && whole.Address.AddressFamily == part.Address.AddressFamily && part.Bits > whole.Bits && Same(whole.Address, part.Address, whole.Bits);

    private static (IPAddress Address, int Bits)? Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length != 2 || !IPAddress.TryParse(parts[0], out var address) || !int.TryParse(parts[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var bits))
            return null;
        var bytes = address.GetAddressBytes().Length;
        // An address of four bytes has to be written in four parts.
        return bits > bytes * 8 || (bytes == 4 && parts[0].Count(letter => letter == '.') != 3) ? null : (address, bits);
    }

    private static bool Same(IPAddress one, IPAddress other, int bits)
    {
        var (left, right) = (one.GetAddressBytes(), other.GetAddressBytes());
        for (var bit = 0; bit < bits; bit++)
        {
            var mask = 0x80 >> (bit % 8);
            if ((left[bit / 8] & mask) != (right[bit / 8] & mask))
                return false;
        }

        return true;
    }
}
