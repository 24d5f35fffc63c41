namespace Goldthread.Platform.Data;

/// <summary>The same form was sent before, by a second press or the back button. The first one stands; nothing was done twice.</summary>
public sealed class AlreadyDoneException(string token) : Exception("This form was already sent.")
{
    public string Token => token;
}
