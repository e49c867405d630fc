using Containerize.Model;

namespace Containerize.Detection;

/// <summary>Evidence by file, line, column and detector.</summary>
internal sealed class EvidenceOrder : IComparer<Evidence>
{
    /// <summary>The only one.</summary>
    public static EvidenceOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Evidence x, Evidence y)
    {
        var order = string.CompareOrdinal(x.File, y.File);
        if (order == 0)
        {
            order = x.Line.CompareTo(y.Line);
        }

        if (order == 0)
        {
            order = x.Column.CompareTo(y.Column);
        }

        return order == 0 ? string.CompareOrdinal(x.Detector, y.Detector) : order;
    }
}
