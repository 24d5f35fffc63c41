using Goldthread.Features.Partnership;
using Goldthread.Platform.Web;
using Goldthread.Platform.Work;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Home.Audit;

/// <summary>What the logs of a partnership and of all partnerships share: filters, a page of entries, ways on.</summary>
/// <param name="audit">Reads the trail.</param>
public abstract class AuditPage(AuditQuery audit) : GoldthreadPage
{
    private const int PageSize = 25;

    private static readonly IReadOnlyList<string> UseCases =
    [
        .. typeof(AuditPage)
            .Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(UseCaseAttribute), inherit: false))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal),
    ];

    public AuditQuestion Question { get; private set; } = new(null, null, null, null, null, null);

    public AuditFilter Filter { get; private set; } = AuditFilter.None;

    public AuditSlice Slice { get; private set; } = new([], HasOlder: false, HasNewer: false);

    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    /// <summary>The partnership's slug, or nothing for the chain that all share.</summary>
    public abstract string? Partnership { get; }

    public string Unfiltered => HomePaths.AuditLog(Partnership);

    public string CsvPath => HomePaths.AuditFile(Partnership) + Filter.ToQuery();

    public string? Newer => Slice.HasNewer ? Turn("after", Slice.Lines.Count > 0 ? Slice.Lines[0].Number : 0) : null;

    public string? Older => Slice.HasOlder ? Turn("before", Slice.Lines[^1].Number) : null;

    public IReadOnlyList<SelectListItem> Whats => Choices("Anything", UseCases, Filter.What);

    public IReadOnlyList<SelectListItem> Kinds => Choices("Any record", audit.Kinds(), Filter.Kind);

    protected async Task FindAsync(
        Guid chain,
        AuditQuestion question,
        long? before,
        long? after,
        CancellationToken cancel
    )
    {
        Question = question;
        Filter = question.Read();
        Slice = await audit.FindAsync(chain, Filter, before, after, PageSize, cancel);
        Chosen = [.. Removable()];
    }

    private IEnumerable<ChosenFilter> Removable()
    {
        if (Filter.Who is { } who)
        {
            yield return new ChosenFilter($"Who: {who}", With(Filter with { Who = null }));
        }

        if (Filter.What is { } what)
        {
            yield return new ChosenFilter($"What was done: {AuditWords.Say(what)}", With(Filter with { What = null }));
        }

        if (Filter.Kind is { } kind)
        {
            yield return new ChosenFilter($"Record: {AuditWords.Say(kind)}", With(Filter with { Kind = null }));
        }

        if (Filter.From is { } from)
        {
            yield return new ChosenFilter($"From: {Words.PlainDate(from)}", With(Filter with { From = null }));
        }

        if (Filter.To is { } to)
        {
            yield return new ChosenFilter($"To: {Words.PlainDate(to)}", With(Filter with { To = null }));
        }

        if (Filter.Subject is not null)
        {
            yield return new ChosenFilter("One record", With(Filter with { Subject = null }));
        }
    }

    private static IReadOnlyList<SelectListItem> Choices(string any, IEnumerable<string> names, string? chosen) =>
        [
            new SelectListItem(any, ""),
            .. names
                .Union(chosen is null ? [] : [chosen], StringComparer.Ordinal)
                .Select(name => new SelectListItem(AuditWords.Say(name), name, name == chosen)),
        ];

    private string With(AuditFilter filter) => Unfiltered + filter.ToQuery();

    private string Turn(string way, long number)
    {
        var query = Filter.ToQuery();
        return FormattableString.Invariant($"{Unfiltered}{(query.Length == 0 ? "?" : query + "&")}{way}={number}");
    }
}
