import Foundation

func connectionURL(user: String, slug: String) -> URL? {
    URL(string: "https://app.xkit.co/api/platform/users/\(user)/connections/\(slug)")
}
