using Goldthread.Features.Partnership;
using Goldthread.Platform.Access;
using Goldthread.Platform.Web;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Goldthread.Features.Home.SentMail;

/// <summary>What was sent to whom, so that a silence can be seen and a wrong address put right.</summary>
public sealed class MessageLogModel(MessageLogQuery messages, Address address) : GoldthreadPage
{
    private const int PageSize = 25;

    public MessageFilter Filter { get; private set; } = new(null, null, null);

    public int Total { get; private set; }

    public IReadOnlyList<LoggedMessage> Rows { get; private set; } = [];

    public int First { get; private set; }

    public int Last => First + Rows.Count - 1;

    public Paging Paging { get; private set; } = Paging.None;

    public IReadOnlyList<ChosenFilter> Chosen { get; private set; } = [];

    public string Unfiltered => HomePaths.MessageLog(address.Here.Slug);

    public IReadOnlyList<SelectListItem> Kinds =>
        [
            new SelectListItem("Any kind", ""),
            .. MessageKinds.All.Select(kind => new SelectListItem(kind.Name, kind.Code, kind.Code == Filter.Kind)),
        ];

    public IReadOnlyList<SelectListItem> States =>
        [
            new SelectListItem("Any state", ""),
            .. Enum.GetValues<MessageState>()
                .Select(state => new SelectListItem(Say(state), state.ToString(), state == Filter.State)),
        ];

    public async Task OnGetAsync(string? words, string? kind, string? state, int p, CancellationToken cancel)
    {
        Filter = MessageFilter.Read(words, kind, state);
        var at = Math.Clamp(p, 1, Filters.MostPages);
        (Total, Rows) = await messages.FindAsync(address.Here.Id, Filter, (at - 1) * PageSize, PageSize, cancel);
        if (Rows.Count == 0 && Total > 0)
        {
            at = Filters.LastPage(Total, PageSize);
            (Total, Rows) = await messages.FindAsync(address.Here.Id, Filter, (at - 1) * PageSize, PageSize, cancel);
        }

        First = ((at - 1) * PageSize) + 1;
        Paging = Paging.Of(at, PageSize, Total, With(Filter));
        Chosen = [.. Removable()];
    }

    private IEnumerable<ChosenFilter> Removable()
    {
        if (Filter.Words is { } words)
        {
            yield return new ChosenFilter($"Address or subject: {words}", With(Filter with { Words = null }));
        }

        if (Filter.Kind is { } kind)
        {
            yield return new ChosenFilter($"Kind: {MessageKinds.NameOf(kind)}", With(Filter with { Kind = null }));
        }

        if (Filter.State is { } state)
        {
            yield return new ChosenFilter($"State: {Say(state)}", With(Filter with { State = null }));
        }
    }

    private static string Say(MessageState state) =>
        state switch
        {
            MessageState.Sent => "Sent",
            MessageState.Waiting => "Waiting to be sent",
            MessageState.Failed => "Could not be delivered",
        };

    private string With(MessageFilter filter) => Unfiltered + filter.ToQuery();
}
