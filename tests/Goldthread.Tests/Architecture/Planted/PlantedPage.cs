using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Goldthread.Tests.Architecture.Planted;

/// <summary>Planted: a page with three forms.</summary>
public sealed class PlantedPage : PageModel
{
    public void OnGet() { }

    public void OnPost() { }

    public void OnPostRemove() { }

    public void OnPostSendAsync() { }
}
